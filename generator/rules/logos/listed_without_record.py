"""LOG018."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.logos._registered import on_record
from generator.rules.logos._shown import work


@page_rule(
    Work,
    code="LOG018",
    name="logo-not-on-record",
    severity=Severity.ERROR,
    clause="LOGO-01",
    message="`logos:` names {agency}, of which no logo is on record",
    fix="take it out of `logos:` until the agency's file is registered in registry/agencies.yml",
    good=work("partners: [office, itu]\nlogos: [office]") | on_record(),
    bad=work("partners: [office, itu]\nlogos: [office, itu]", "published") | on_record(),
    fires_at="case-studies/a.md:7:17",
    needed_for_release=True,
)
def logo_not_on_record(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Only a file that the agency itself supplied is shown; there is none, so nothing would be."""
    for number, logo in enumerate(page.record.logos):
        agency = vocabularies[AGENCIES].get(logo)
        if agency and agency.logo is None:
            yield at(page, "logos", number, agency=agency.acronym)
