"""GOV025."""

from collections.abc import Iterator

from generator.content_types.event import Event
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._calls import GROUP, call, zone


@page_rule(
    Event,
    code="GOV025",
    name="e-meeting-without-group-time-or-zone",
    severity=Severity.INFO,
    clause="MEET-02",
    message="the e-meeting names no {missing}",
    fix="add `group:`, `date:`, `time:` and `timezone:`, for instance `timezone: Europe/Zurich`",
    good={"events/a.md": call(), "groups/g.md": GROUP},
    bad={"events/a.md": call(timezone=""), "groups/g.md": GROUP},
    fires_at="events/a.md:5:13",
)
def e_meeting_without_time(
    page: Page[Event], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Those who join from elsewhere need to know whose call it is, and when that is in their own time."""
    event = page.record
    if event.event_kind != "e-meeting":
        return
    parts = (("group", event.group), ("day", event.date), ("time", event.time), ("time zone", zone(event)))
    if missing := [name for name, value in parts if not value]:
        yield at(page, "event_kind", missing=" and no ".join(missing))
