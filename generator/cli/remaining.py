"""What is left to do in a page that has just been begun."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.content_types import ContentType
from generator.engine.options import Options
from generator.model.diagnostic import Diagnostic, Severity
from generator.source import read


class Left(NamedTuple):
    """A place in a file, and what has to be done there."""

    line: int
    column: int
    what: str


def remaining(path: str, text: str, kind: ContentType, faults: Sequence[Diagnostic]) -> list[Left]:
    """Blanks first, from top to bottom, then the text itself, then all else that a check tells."""
    document, _ = read.fields(path, text)
    if document is None:
        return [Left(fault.line, fault.column, fault.message) for fault in faults]
    places = {
        name: document.lines.position(document.key_span((name,)).start)
        for name, value in document.fields.items()
        if value == ""
    }
    left = [
        Left(place.line, place.column, f"`{name}` is blank: {_meaning(kind, name)}")
        for name, place in sorted(places.items(), key=lambda one: (one[1].line, one[1].column))
    ]
    body = text[document.body_start :]
    if all(line.startswith("#") for line in body.split("\n") if line.strip()):
        start = document.body_start + len(body) - len(body.lstrip())
        place = document.lines.position(start)
        left.append(Left(place.line, place.column, "the text of the page is to be written here"))
    blanks = {(place.line, place.column) for place in places.values()}
    left.extend(
        Left(fault.line, fault.column, f"{fault.code} {fault.message}: {fault.fix}")
        for fault in faults
        if fault.severity is not Severity.INFO and (fault.line, fault.column) not in blanks
    )
    return left


def _meaning(kind: ContentType, name: str) -> str:
    return " ".join((kind.record.model_fields[name].description or "").split())


def faults_of(path: str, roots: Sequence[Path], options: Options, cache: Path) -> list[Diagnostic]:
    """What `u4ssc check` tells of a file."""
    from generator.pipeline.check import check

    checked = check(roots, options.settings, cache)
    return [fault for fault in checked.diagnostics if fault.path == path]
