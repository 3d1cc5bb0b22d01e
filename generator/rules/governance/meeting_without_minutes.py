"""GOV010."""

from collections.abc import Iterator
from datetime import timedelta

from generator.content_types.deliverable import Deliverable
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._at_work import owes_a_plan
from generator.rules.governance._example import at_work

_TIME_TO_WRITE = timedelta(days=14)

_MINUTES = "date: 2030-05-01, minutes: {reference: file 1, uploaded_on: 2030-05-03}"


@page_rule(
    Deliverable,
    code="GOV010",
    name="meeting-without-minutes",
    severity=Severity.WARNING,
    clause="PLAN-03",
    message="no minutes of the e-meeting of {day} are on record, {days} days after it",
    fix="upload them to the collaboration space, and add `minutes: {reference, uploaded_on}`",
    good={"deliverables/a.md": at_work(("date: 2030-07-01", _MINUTES))},
    bad={"deliverables/a.md": at_work(("date: 2030-07-01", "date: 2030-05-31"))},
    fires_at="deliverables/a.md:12:14",
)
def meeting_without_minutes(
    page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Those who were not there learn from the minutes what was agreed; two weeks are enough to write them."""
    planning = page.record.planning
    if planning is None or not owes_a_plan(page.record):
        return
    for number, meeting in enumerate(planning.meetings):
        if meeting.minutes is not None or meeting.date >= settings.as_of:
            continue
        since = settings.as_of - meeting.date
        if since > _TIME_TO_WRITE:
            path = ("planning", "meetings", number)
            yield at(page, *path, day=meeting.date.isoformat(), days=str(since.days))
