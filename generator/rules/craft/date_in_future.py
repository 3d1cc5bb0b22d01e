"""CRF006."""

import re
from collections.abc import Iterator
from datetime import date

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.news import News
from generator.model.dates import PartialDate
from generator.model.diagnostic import Severity
from generator.model.document import FieldPath
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import is_public, page_rule
from generator.rules._finding import Finding, at
from generator.rules.craft._written import written

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n"

_DONE = {
    *("appointed_on", "checked_on", "done_on", "granted_on", "informed_on", "invited_on", "notified_on"),
    *("seen_on", "sent_on", "updated", "uploaded_on", "withdrawn_on"),
}
"""Fields that tell of something that has happened."""
_DAY = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")


@page_rule(
    BaseRecord,
    code="CRF006",
    name="date-in-the-future",
    severity=Severity.ERROR,
    clause="",
    message="`{field}: {date}` tells of a day that has not come yet",
    fix="give the day on which it happened; what is to come goes into `publish_on` or `review_by`",
    good={"about/a.md": _PAGE + "updated: 2029-01-01\nreview_by: 2099-01-01\n---\n"},
    bad={"about/a.md": _PAGE + "updated: 2099-01-01\n---\n"},
    fires_at="about/a.md:5:10",
)
def date_in_future(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """What is said to have happened tomorrow is a slip, or a promise that readers take for a fact."""
    for path, said in _happened(page, settings.as_of):
        yield at(page, *path, field=str(path[-1]), date=said)
    record = page.record
    if not is_public(page, settings):
        return
    # A page that an embargo has let go may be public; before that, its day may well be to come.
    if record.published_on and record.published_on > settings.as_of:
        yield at(page, "published_on", field="published_on", date=str(record.published_on))
    if isinstance(record, News) and record.date and record.date > settings.as_of:
        yield at(page, "date", field="date", date=str(record.date))
    # Publishers do date works ahead, so this one only asks for a second look.
    if isinstance(record, Work) and record.date and _first_day(record.date) > settings.as_of:
        yield at(page, "issued", severity=Severity.WARNING, field="issued", date=str(record.date))


def _happened(page: Page[BaseRecord], today: date) -> Iterator[tuple[FieldPath, str]]:
    """Fields of what is done that name a later day than today."""
    document = page.document
    days = map(_day, _DAY.findall(document.text, 0, document.body_start))
    if today >= max(days, default=date.min):
        return
    for path, value in written(dict(document.fields)):
        if path and path[-1] in _DONE and _DAY.fullmatch(value) and today < _day(value):
            yield path, value


def _day(text: str) -> date:
    """The day that a text names, or the first of all where there is no such day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min


def _first_day(day: PartialDate) -> date:
    return date(day.year, day.month or 1, day.day or 1)
