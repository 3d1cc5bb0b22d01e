"""LOG011."""

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
from generator.rules.logos._shown import carries_logos, work


@page_rule(
    Work,
    code="LOG011",
    name="logo-of-partner-missing",
    severity=Severity.ERROR,
    clause="LOGO-02",
    message="{agency} is a partner with a registered logo, and `logos:` leaves it out",
    fix="add the agency to `logos:`",
    good=work("partners: [office, itu]\nlogos: [office]") | on_record(),
    bad=work("partners: [itu, office]\nlogos: []", "published") | on_record(),
    fires_at="case-studies/a.md:6:17",
    needed_for_release=True,
)
def logo_of_partner_missing(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A publication carries the logos of all agencies that took part, not of some."""
    record = page.record
    if not record.partner_ids or not carries_logos(record):
        return
    shown = set(record.logos)
    for number, partner in enumerate(record.partner_ids):
        agency = vocabularies[AGENCIES].get(partner)
        if agency and agency.logo and partner not in shown:
            yield at(page, "partners", number, agency=agency.acronym)
