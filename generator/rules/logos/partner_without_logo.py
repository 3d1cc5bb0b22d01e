"""LOG012."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.rules._base import on_secretariat_consent, page_rule
from generator.rules._finding import Finding, at
from generator.rules.logos._registered import on_record
from generator.rules.logos._shown import approval, carries_logos, work

_CONSENT = "consent: {basis: secretariat, approval: leave}"


@page_rule(
    Work,
    code="LOG012",
    name="partner-without-logo",
    severity=Severity.WARNING,
    clause="LOGO-01",
    message="no logo is on record of {agencies}; shown by name",
    fix="ask for the official file, and register it in registry/agencies.yml",
    good=work("partners: [office]\nlogos: [office]") | on_record(),
    bad=work(f"partners: [office, itu, unece]\n{_CONSENT}") | on_record() | approval(kind="publication"),
    fires_at="case-studies/a.md:6:11",
)
def partner_without_logo(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Every partner agency supplies its logo for publications; a name is what we show until it does."""
    record = page.record
    if not record.partner_ids or not carries_logos(record):
        return
    agencies = [agency for name in record.partner_ids if (agency := vocabularies[AGENCIES].get(name))]
    names = [agency.acronym for agency in agencies if agency.logo is None]
    if names:
        # What a publisher made public long ago does not answer for logos that nobody has on record.
        severity = None if on_secretariat_consent(record) else Severity.INFO
        yield at(page, "partners", severity=severity, agencies=", ".join(names))
