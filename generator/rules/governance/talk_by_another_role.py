"""GOV018."""

from collections.abc import Iterator

from generator.content_types.event import Event
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._talk_example import leave, talk

_FILE = "registry/approvals/leave-of-nobody.yml"
_TALK = "speaker_role: ROLE, invited_on: 2030-03-01, informed_on: 2030-03-02, permission: leave-of-nobody"

_MAY_SPEAK = frozenset({"secretariat", "co-leader", "co-chair", "vice-chair"})


@page_rule(
    Event,
    code="GOV018",
    name="talk-by-another-role",
    severity=Severity.ERROR,
    clause="SPEAK-02",
    message="a talk for U4SSC is credited to the role `{role}`",
    fix="credit the office holder who gave it, or mark the event as `related_event: true` without `talk:` "
    "if it was not given for U4SSC",
    good={"events/a.md": talk(_TALK.replace("ROLE", "vice-chair"), status="draft"), _FILE: leave()},
    bad={"events/a.md": talk(_TALK.replace("ROLE", "participant")), _FILE: leave()},
    fires_at="events/a.md:7:22",
    needed_for_release=True,
)
def talk_by_another_role(
    page: Page[Event], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Four roles speak for U4SSC: the Secretariat, co-leaders, co-chairs and vice-chairs."""
    told = page.record.talk
    if told and told.speaker_role not in _MAY_SPEAK:
        yield at(page, "talk", "speaker_role", role=told.speaker_role)
