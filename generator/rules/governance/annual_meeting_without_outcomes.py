"""GOV024."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding, at
from generator.rules.governance._meetings import annual_meetings, meeting


@rule(
    code="GOV024",
    name="annual-meeting-without-outcomes",
    severity=Severity.INFO,
    clause="MEET-01",
    message="the meeting is over since {day}, and no outcome is on record",
    fix="add `outcomes:` with what a source says was approved or agreed",
    good={"events/a.md": meeting(1, "2030-06-01")},
    bad={"events/a.md": meeting(1, "2030-06-01", outcomes="")},
    fires_at="events/a.md:7:7",
)
def annual_meeting_without_outcomes(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The annual meeting approves mandates, chairs and activities; readers look for what it decided."""
    for page in annual_meetings(corpus):
        day = page.record.end_date or page.record.date
        if day and day < settings.as_of and not page.record.outcomes:
            yield at(page, "date", day=day.isoformat())
