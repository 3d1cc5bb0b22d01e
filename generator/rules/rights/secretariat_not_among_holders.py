"""RGT002."""

from collections.abc import Iterator

from generator.content_types._base import RELEASED
from generator.content_types._holders import agency_of, is_own, missing_owners
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.rules._base import on_secretariat_consent, page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented, rights
from generator.source.fields import NOT_ON_RECORD


@page_rule(
    Work,
    code="RGT002",
    name="secretariat-not-among-holders",
    severity=Severity.ERROR,
    clause="IP-01",
    message="{missing} not among the rights holders",
    fix="add what is missing to `rights.holders`",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={"policy-papers/a.md": consented(rights=rights(holders="[itu, unesco]")), APPROVAL_FILE: approval()},
    fires_at="policy-papers/a.md:12:19",
)
def secretariat_not_among_holders(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """ITU and UNECE own a part of everything that U4SSC has published."""
    record, agencies = page.record, vocabularies[AGENCIES]
    if record.rights is None or not on_secretariat_consent(record) or not is_own(record):
        return
    holders = () if isinstance(record.rights.holders, str) else record.rights.holders
    # Where no body at all is named, RGT001 says so.
    named = record.rights.holders == NOT_ON_RECORD or any(agency_of(holder, agencies) for holder in holders)
    missing = [agency.acronym for agency in missing_owners(holders, agencies)]
    if missing and named and record.status in RELEASED:
        verb = "is" if len(missing) == 1 else "are"
        yield at(page, "rights", "holders", missing=f"{' and '.join(missing)} {verb}")
