"""LOG010."""

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
    code="LOG010",
    name="logo-of-no-partner",
    severity=Severity.ERROR,
    clause="LOGO-02",
    message="the logo of {agency} is shown, and {agency} is none of the work's partners",
    fix="take it out of `logos:`, or add it to `partners:` if the work itself names it",
    good=work("partners: [office, itu]\nlogos: [office]") | on_record(),
    bad=work("partners: [itu]\nlogos: [office]", "published") | on_record(),
    fires_at="case-studies/a.md:7:9",
    needed_for_release=True,
)
def logo_of_no_partner(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """A logo says that its agency stands behind the work; membership changed over the years."""
    partners = set(page.record.partner_ids)
    for number, logo in enumerate(page.record.logos):
        if logo not in partners:
            agency = vocabularies[AGENCIES].get(logo)
            yield at(page, "logos", number, agency=agency.acronym if agency else logo)
