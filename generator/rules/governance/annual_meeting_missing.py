"""GOV023."""

from collections.abc import Iterator
from itertools import pairwise

from generator.content_types.event import Event
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding, at
from generator.rules.governance._meetings import annual_meetings, meeting


@rule(
    code="GOV023",
    name="annual-meeting-missing",
    severity=Severity.INFO,
    clause="MEET-01",
    message="no annual meeting {which} is on record before this one",
    fix="add a page for it, if a source tells of it",
    good={"events/a.md": meeting(1, "2029-01-01"), "events/b.md": meeting(2, "2030-01-01")},
    bad={"events/a.md": meeting(1, "2028-01-01"), "events/b.md": meeting(4, "2030-01-01")},
    fires_at="events/b.md:6:9",
)
def annual_meeting_missing(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The Secretariat convenes one meeting a year; a gap in the series is one in our record of it."""
    for earlier, later in pairwise(annual_meetings(corpus)):
        which = _skipped(earlier.record, later.record)
        if which:
            yield at(later, "number", which=which)


def _skipped(earlier: Event, later: Event) -> str:
    """The numbers between two meetings, or the years where no number is missing."""
    if earlier.number is not None and later.number is not None and later.number > earlier.number + 1:
        return "with number " + _range(earlier.number + 1, later.number - 1)
    if earlier.date and later.date and later.date.year > earlier.date.year + 1:
        return "of " + _range(earlier.date.year + 1, later.date.year - 1)
    return ""


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first} to {last}"
