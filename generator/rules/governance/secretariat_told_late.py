"""GOV019."""

from collections.abc import Iterator
from datetime import timedelta

from generator.content_types.event import Event
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._talk_example import leave, talk

_FILE = "registry/approvals/leave-of-nobody.yml"
_TALK = "speaker_role: co-chair, invited_on: 2030-03-01, informed_on: DAY, permission: leave-of-nobody"

_AT_ONCE = timedelta(days=14)


@page_rule(
    Event,
    code="GOV019",
    name="secretariat-told-late",
    severity=Severity.WARNING,
    clause="SPEAK-03",
    message="{fault}",
    fix="tell the Secretariat of an invitation within two weeks, and record the day as `talk.informed_on`",
    good={"events/a.md": talk(_TALK.replace("DAY", "2030-03-15"), status="draft"), _FILE: leave()},
    bad={"events/a.md": talk(_TALK.replace("DAY", "2030-03-16")), _FILE: leave()},
    fires_at="events/a.md:7:69",
)
def secretariat_told_late(
    page: Page[Event], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Office holders tell of an invitation at once and wait; we read two weeks as at once."""
    told = page.record.talk
    if told is None or told.speaker_role == "secretariat":
        return
    if told.informed_on is None:
        yield at(page, "talk", fault="when the Secretariat was told of the invitation is not on record")
    elif told.invited_on and told.informed_on - told.invited_on > _AT_ONCE:
        days = (told.informed_on - told.invited_on).days
        fault = f"the Secretariat was told {days} days after the invitation"
        yield at(page, "talk", "informed_on", fault=fault)
