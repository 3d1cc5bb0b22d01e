"""Rules applied to invented content."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.pipeline.load import load
from generator.rules import content_rules
from tests.factories import DAY, content_folder, settings


def applied(
    root: Path, code: str, files: Mapping[str, str | bytes], *, as_of: date = DAY
) -> list[Diagnostic]:
    """What one rule has to say of files laid over the registries of the project."""
    [rule] = [rule for rule in content_rules() if rule.code == code]
    corpus = load([content_folder(root, files)]).corpus
    return sorted(rule.diagnostics(corpus, settings(as_of=as_of)), key=lambda found: found.sort_key)


def told(root: Path, code: str, files: Mapping[str, str | bytes], *, as_of: date = DAY) -> list[str]:
    """The same, one line each: file, severity and message."""
    return [
        f"{found.path} {found.severity}: {found.message}" for found in applied(root, code, files, as_of=as_of)
    ]


def where(root: Path, code: str, files: Mapping[str, str | bytes], *, as_of: date = DAY) -> list[str]:
    """The same, one line each: file and severity."""
    return [f"{found.path} {found.severity}" for found in applied(root, code, files, as_of=as_of)]
