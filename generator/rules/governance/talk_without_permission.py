"""GOV017."""

from collections.abc import Iterator

from generator.content_types.event import Event
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.registry.approvals import APPROVALS, Approval
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._talk_example import leave, talk

_FILE = "registry/approvals/leave-of-nobody.yml"
_TALK = "speaker_role: co-chair, invited_on: 2030-03-01, informed_on: 2030-03-02, permission: leave-of-nobody"


@page_rule(
    Event,
    code="GOV017",
    name="talk-without-permission",
    severity=Severity.ERROR,
    clause="SPEAK-01",
    message="the talk {fault}",
    fix="name the Secretariat's approval of kind `presentation`, given for this page before the day, "
    "as `talk.permission`",
    good={"events/a.md": talk(_TALK, status="draft"), _FILE: leave()},
    bad={"events/a.md": talk(_TALK), _FILE: leave(date="2030-05-01")},
    fires_at="events/a.md:7:93",
    needed_for_release=True,
)
def talk_without_permission(
    page: Page[Event], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Whoever speaks for U4SSC has asked well before; leave given on the day itself was not waited for."""
    event = page.record
    if event.talk is None:
        if event.event_kind == "talk":
            yield at(page, "event_kind", fault="has no `talk:` with the speaker's role and the permission")
        return
    # The Secretariat gives the permission, and needs none from itself.
    if event.talk.speaker_role == "secretariat":
        return
    if event.talk.permission is None:
        yield at(page, "talk", fault="has no permission")
        return
    approval = vocabularies[APPROVALS].get(event.talk.permission)
    if approval and (fault := _fault(approval, page, vocabularies)):
        yield at(page, "talk", "permission", fault=fault)


def _fault(approval: Approval, page: Page[Event], vocabularies: Vocabularies) -> str:
    """Why an approval does not permit the talk, empty if it does."""
    day = page.record.date
    agency = vocabularies[AGENCIES].get(approval.granted_by)
    if approval.kind != "presentation":
        return f"relies on an approval of kind `{approval.kind}`"
    if page.identifier not in approval.scope:
        return f"relies on an approval for {', '.join(approval.scope) or 'no page at all'}"
    if agency and agency.role != "secretariat":
        return f"was permitted by {agency.acronym}, which is not the Secretariat"
    if day and approval.date >= day:
        return f"was permitted on {approval.date}, not before its day, {day}"
    if day and approval.valid_until and approval.valid_until < day:
        return f"came after the permission had lapsed, on {approval.valid_until}"
    return ""
