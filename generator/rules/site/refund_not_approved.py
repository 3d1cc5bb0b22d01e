"""WEB004."""

import re
from collections.abc import Iterator

from generator.content_types.event import Event
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.registry.approvals import APPROVALS
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body
from generator.rules.site._wording import affirmed

_PAGE = (
    "---\ntitle: Meeting\nsummary: Met.\nstatus: draft\nevent_kind: webinar\ndate: 2030-05-01\ncosts: {}---\n"
)
_APPROVAL = (
    "id: costs-of-nobody\nkind: costs\nscope: [events/a]\ngranted_by: itu\ndate: 2030-04-01\n"
    "evidence: an invented letter\n"
)

_REFUND = re.compile(
    r"""
    \brefund(?:s|ed)?\b
    | \breimburse(?:s|d|ment|ments)?\b
    | \btravel\ grants?\b
    | \b(?:travel|hotels?|flights?|visas?|insurance|accommodation|costs?|expenses)\ (?:is|are|will\ be)\s
      (?:paid|covered|borne|met)\ by\ (?:the\ )?(?:organi[sz]ers?|hosts?|Secretariat|U4SSC|ITU|UNECE)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


@page_rule(
    Event,
    code="WEB004",
    name="refund-not-approved",
    severity=Severity.WARNING,
    clause="WEB-05",
    message="the event offers `{phrase}` without an approval for it",
    fix="remove it, or name the approval of kind `costs` for this page as `costs_approval`",
    good={
        "events/a.md": _PAGE.format("Travel is reimbursed.\ncosts_approval: costs-of-nobody\n"),
        "registry/approvals/costs-of-nobody.yml": _APPROVAL,
    },
    bad={"events/a.md": _PAGE.format("Travel is reimbursed.\n")},
    fires_at="events/a.md:7:18",
)
def refund_not_approved(
    page: Page[Event], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Participants bear their own costs; whoever reads otherwise books a journey that nobody pays."""
    event = page.record
    if event.related_event:
        return
    approval = vocabularies[APPROVALS].get(event.costs_approval) if event.costs_approval else None
    if approval and approval.kind == "costs" and page.identifier in approval.scope:
        return
    if found := affirmed(_REFUND, page.document.text):
        yield in_body(page, Span(found.start(), found.end()), phrase=" ".join(found[0].split()))
