"""GOV022."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding, at
from generator.rules.governance._meetings import annual_meetings, meeting


@rule(
    code="GOV022",
    name="annual-meeting-numbered-twice",
    severity=Severity.ERROR,
    clause="MEET-01",
    message="`{other}` is the annual meeting number {number} already",
    fix="give one of the two the number it was announced with",
    good={"events/a.md": meeting(1, "2029-01-01"), "events/b.md": meeting(2, "2030-01-01")},
    bad={"events/a.md": meeting(1, "2029-01-01"), "events/b.md": meeting(1, "2030-01-01")},
    fires_at="events/b.md:6:9",
)
def annual_meeting_numbered_twice(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Meetings are cited by their number, so a number is one meeting."""
    first: dict[int, Page[object]] = {}
    for page in annual_meetings(corpus):
        number = page.record.number
        if number is None:
            continue
        other = first.setdefault(number, page)
        if other is not page:
            yield at(page, "number", number=str(number), other=other.identifier)
