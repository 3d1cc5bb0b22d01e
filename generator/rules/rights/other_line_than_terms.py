"""RGT003."""

from collections.abc import Iterator

from generator.content_types._base import RELEASED
from generator.content_types._holders import owners, prints_another_line
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import recorded, rights


@page_rule(
    Work,
    code="RGT003",
    name="other-line-than-terms",
    severity=Severity.INFO,
    clause="IP-01",
    message="the work itself prints `{stated}`; by the Terms of Reference it belongs to {owners} and others",
    fix="nothing to do: the page shows both",
    good={"policy-papers/a.md": recorded()},
    bad={"policy-papers/a.md": recorded(rights=rights(holders="[itu]", stated="© ITU"))},
    fires_at="policy-papers/a.md:12:54",
)
def other_line_than_terms(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A reader who asks for permission must see that the two differ, and the Secretariat that they do."""
    record, agencies = page.record, vocabularies[AGENCIES]
    if record.rights and record.status in RELEASED and prints_another_line(record, agencies):
        names = ", ".join(agency.acronym for agency in owners(agencies))
        yield at(page, "rights", "stated", stated=record.rights.stated, owners=names)
