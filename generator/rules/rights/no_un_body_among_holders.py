"""RGT001."""

from collections.abc import Iterator

from generator.content_types._base import RELEASED
from generator.content_types._holders import agency_of, is_own
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented, rights


@page_rule(
    Work,
    code="RGT001",
    name="no-un-body-among-holders",
    severity=Severity.ERROR,
    clause="IP-01",
    message="published work of U4SSC belongs to United Nations bodies, and the holder named is {holders}",
    fix="name ITU, UNECE and the other bodies; what the work itself prints goes into `stated`",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={
        "policy-papers/a.md": consented(rights=rights(holders="[A. Nobody]")),
        APPROVAL_FILE: approval(),
    },
    fires_at="policy-papers/a.md:12:19",
)
def no_un_body_among_holders(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Neither an author nor a company nor U4SSC itself can own alone what U4SSC has published."""
    rights, agencies = page.record.rights, vocabularies[AGENCIES]
    if rights is None or isinstance(rights.holders, str) or not is_own(page.record):
        return
    if page.record.status in RELEASED and not any(agency_of(holder, agencies) for holder in rights.holders):
        named = " and ".join(f"`{holder}`" for holder in rights.holders)
        yield at(page, "rights", "holders", holders=named or "nobody")
