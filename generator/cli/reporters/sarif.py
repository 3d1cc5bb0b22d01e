"""SARIF 2.1.0 (OASIS): one run, with the rules that fired and what each has found."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator.cli.reporters._paths import RepositoryPaths
from generator.model.diagnostic import Diagnostic, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
ROOT = "%SRCROOT%"
"""The name that code hosts know the root of the repository by."""


def report(diagnostics: Sequence[Diagnostic], folders: Sequence[Path]) -> str:
    """All diagnostics as one log."""
    paths = RepositoryPaths(folders)
    links = {diagnostic.code: diagnostic.link for diagnostic in diagnostics}
    indexes = {code: number for number, code in enumerate(sorted(links))}
    results = [
        _result(diagnostic, indexes[diagnostic.code], paths.of(diagnostic), fingerprint)
        for diagnostic, fingerprint in zip(diagnostics, _fingerprints(diagnostics), strict=True)
    ]
    driver = {
        "name": "u4ssc",
        "semanticVersion": version("u4ssc-knowledge-base"),
        "rules": [_rule(code, links[code]) for code in indexes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, link: str) -> dict[str, Any]:
    # Rules are read only where one has fired: a clean run reads none.
    from generator.rules._explain import find

    known = find(code)
    if known is None:
        return {"id": code}
    clause = {"properties": {"clause": known.clause}} if known.clause else {}
    return {
        "id": code,
        "name": known.name,
        "shortDescription": {"text": _sentence(known.name.replace("-", " "))},
        "fullDescription": {"text": known.why},
        "help": {"text": f"{known.why}\n\nFix: {known.fix}"},
        **({"helpUri": link} if link else {}),
        "defaultConfiguration": {"level": LEVELS[known.severity]},
        **clause,
    }


def _result(diagnostic: Diagnostic, rule: int, path: str, fingerprint: str) -> dict[str, Any]:
    place = {
        "artifactLocation": {"uri": quote(path), "uriBaseId": ROOT},
        "region": {"startLine": diagnostic.line, "startColumn": diagnostic.column},
    }
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": f"{_sentence(diagnostic.message)} Fix: {diagnostic.fix}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"u4sscDiagnostic/v1": fingerprint},
        "properties": {
            name: value
            for name, value in (("field", diagnostic.field), ("clause", diagnostic.clause))
            if value
        },
    }


def _fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterable[str]:
    """What stays when lines move: file, code, field and message; equal ones are numbered in order."""
    seen: Counter[tuple[str, ...]] = Counter()
    for diagnostic in diagnostics:
        # A position in a list moves as lines do.
        field = ".".join(part for part in diagnostic.field.split(".") if not part.isdecimal())
        parts = (diagnostic.path, diagnostic.code, field, diagnostic.message)
        seen[parts] += 1
        text = json.dumps([*parts, seen[parts]])
        yield hashlib.sha256(text.encode()).hexdigest()


def _sentence(text: str) -> str:
    """Text with a capital at its start and an end."""
    return f"{text[:1].upper()}{text[1:]}" + ("" if text.endswith((".", "!", "?")) else ".")
