"""STA007."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented
from generator.rules.status._approval import WHERE, approval_of


@page_rule(
    Work,
    code="STA007",
    name="approval-not-by-secretariat",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the approval `{approval}` was granted by {agency}, which is not the Secretariat",
    fix="name an approval that the Secretariat granted",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={"policy-papers/a.md": consented(), APPROVAL_FILE: approval(granted_by="unesco")},
    fires_at="policy-papers/a.md:13:41",
)
def approval_not_by_secretariat(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Only the Secretariat can let unpublished work of the initiative out."""
    approval = approval_of(page, vocabularies)
    agency = vocabularies[AGENCIES].get(approval.granted_by) if approval else None
    if approval and agency and agency.role != "secretariat":
        yield at(page, *WHERE, approval=approval.id, agency=agency.acronym)
