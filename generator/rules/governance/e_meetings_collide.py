"""GOV026."""

from collections.abc import Iterator
from datetime import date

from generator.content_types.event import Event
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding, at
from generator.rules.governance._calls import GROUP, Slot, call, slot


@rule(
    code="GOV026",
    name="e-meetings-collide",
    severity=Severity.WARNING,
    clause="MEET-02",
    message="the group meets at this time already: `{other}`",
    fix="move one of the two, or remove the page that tells of the same call",
    good={
        "events/a.md": call(),
        "events/b.md": call(time="17:00-18:00"),
        "groups/g.md": GROUP,
    },
    bad={
        "events/a.md": call(),
        "events/b.md": call(time="16:30-18:00"),
        "groups/g.md": GROUP,
    },
    fires_at="events/b.md:8:7",
)
def e_meetings_collide(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Nobody can be in two calls of one group at once."""
    calls: dict[tuple[str, date], list[tuple[Page[Event], Slot]]] = {}
    for page in corpus.of(Event):
        event = page.record
        if event.event_kind != "e-meeting" or event.status == "withdrawn":
            continue
        when = slot(event)
        if event.group is None or event.date is None or when is None:
            continue
        others = calls.setdefault((event.group, event.date), [])
        if other := next((one for one, taken in others if taken.meets(when)), None):
            yield at(page, "time", other=other.identifier)
        others.append((page, when))
