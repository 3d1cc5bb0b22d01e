"""What single rules find in content made for a test."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.diagnostic import Diagnostic, Severity
from generator.pipeline.load import load
from generator.rules import content_rules
from tests.factories import content_folder, page, settings


def diagnostics(code: str, root: Path, files: Mapping[str, str | bytes]) -> list[Diagnostic]:
    """Everything that a rule says of files that can be read, by place."""
    loaded = load([content_folder(root, files)])
    assert [fault for fault in loaded.diagnostics if fault.severity is Severity.ERROR] == []
    [rule] = [rule for rule in content_rules() if rule.code == code]
    return sorted(rule.diagnostics(loaded.corpus, settings()), key=lambda found: found.sort_key)


def lines(found: list[Diagnostic]) -> list[str]:
    """`file:line severity` of diagnostics, without the folders."""
    return [f"{one.path.rpartition('/')[2]}:{one.line} {one.severity}" for one in found]


def pages(*bodies: str) -> dict[str, str]:
    """A draft for each body, named `0.md` and so on below about/."""
    return {f"about/{number}.md": page(body) for number, body in enumerate(bodies)}


def spoken_of(tmp_path: Path, code: str, *bodies: str) -> list[int]:
    """Numbers of the bodies of which a rule speaks, each as often as it does."""
    return [int(one.path[6:-3]) for one in diagnostics(code, tmp_path, pages(*bodies))]
