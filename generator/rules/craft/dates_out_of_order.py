"""CRF007."""

from collections.abc import Iterator
from datetime import date

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.event import Event
from generator.content_types.news import News
from generator.model.dates import PartialDate
from generator.model.diagnostic import Severity
from generator.model.document import FieldPath
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\npublished_on: 2029-05-01\n"


@page_rule(
    BaseRecord,
    code="CRF007",
    name="dates-out-of-order",
    severity=Severity.ERROR,
    clause="",
    message="`{later}: {late}` is before `{earlier}: {early}`",
    fix="mend whichever of the two is wrong",
    good={"about/a.md": _PAGE + "updated: 2029-05-01\n---\n"},
    bad={"about/a.md": _PAGE + "updated: 2029-04-01\n---\n"},
    fires_at="about/a.md:6:10",
)
def dates_out_of_order(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Nothing is changed before it is published, or over before it begins; one of the dates is a slip."""
    record = page.record
    for late in ("updated", "withdrawn_on", "expires_on"):
        yield from _pair(page, ("published_on",), record.published_on, (late,), getattr(record, late))
    if isinstance(record, Event):
        yield from _pair(page, ("date",), record.date, ("end_date",), record.end_date)
    if isinstance(record, News) and record.campaign:
        campaign = record.campaign
        yield from _pair(page, ("campaign", "start"), campaign.start, ("campaign", "end"), campaign.end)
    if isinstance(record, Work) and record.date and record.published_on:
        yield from _issued(page, record.date, record.published_on)


def _pair(
    page: Page[BaseRecord], earlier: FieldPath, early: date | None, later: FieldPath, late: date | None
) -> Iterator[Finding]:
    if early and late and late < early:
        yield at(
            page,
            *later,
            later=str(later[-1]),
            late=str(late),
            earlier=str(earlier[-1]),
            early=str(early),
        )


def _issued(page: Page[BaseRecord], issued: PartialDate, published: date) -> Iterator[Finding]:
    """A work out before it was issued: a new edition may explain it, so it is no error."""
    day = PartialDate(published.year, published.month, published.day)
    # Of a month or a year, its last day is not known to be past: only what is surely later counts.
    width = 3 if issued.day else 2 if issued.month else 1
    if (issued.year, issued.month, issued.day)[:width] > (day.year, day.month, day.day)[:width]:
        yield at(
            page,
            "published_on",
            severity=Severity.WARNING,
            later="published_on",
            late=str(published),
            earlier="issued",
            early=str(issued),
        )
