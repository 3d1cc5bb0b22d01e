"""What an open page is told of its faults: each with the place in the page that shows what is wrong."""

from collections.abc import Iterable, Sequence
from typing import Any, TypedDict

from generator.engine.server.panel import Spot, spot_of
from generator.model.diagnostic import Diagnostic, Severity, page_of
from generator.model.page import Page

MOST = 5
"""Faults of other pages that are named; the terminal has all of them."""


class ToldFault(TypedDict):
    """A fault as the script of a page reads it: `line` is one of the body, 0 for what is not there."""

    severity: str
    code: str
    message: str
    fix: str
    place: str
    explained: str
    line: int
    spot: Spot | None


class Told(TypedDict):
    """Faults of the page itself, and lines of text about the rest."""

    here: list[ToldFault]
    elsewhere: str


NOTHING = Told(here=[], elsewhere="")


def told(source: str, page: Page[Any] | None, found: Sequence[Diagnostic], stopped: str) -> Told:
    """What is said on the page made from `source`, which shows `page` if it could be read at all."""
    own = [one for one in found if one.path == source]
    # A page whose fields cannot be read is shown as it was: its lines are no longer those of its file.
    stale = any(one.severity is Severity.ERROR and one.code.startswith(("SRC", "FLD")) for one in own)
    lead = _lines_before_body(page) if page and own and not stale else None
    return Told(here=[_fault(one, lead) for one in own], elsewhere=stopped or _elsewhere(source, found))


def _lines_before_body(page: Page[Any]) -> int:
    document = page.document
    return document.lines.position(document.body_start).line - 1


def _fault(one: Diagnostic, lead: int | None) -> ToldFault:
    return ToldFault(
        severity=one.severity,
        code=one.code,
        message=one.message,
        fix=one.fix,
        place=f"{one.path}:{one.line}:{one.column}",
        explained=page_of(one.code),
        line=max(0, one.line - lead) if lead is not None else 0,
        spot=spot_of(one.field),
    )


def _elsewhere(source: str, found: Iterable[Diagnostic]) -> str:
    errors = [one for one in found if one.path != source and one.severity is Severity.ERROR]
    lines = [f"{one}\n" for one in errors[:MOST]]
    more = [f"and {len(errors) - MOST} more, which the terminal names\n"] if errors[MOST:] else []
    return "".join(lines + more)
