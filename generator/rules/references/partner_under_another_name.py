"""REF003."""

from collections.abc import Iterator

from generator.content_types.partner import Partner
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\nagency: itu\n---\n"


@page_rule(
    Partner,
    code="REF003",
    name="partner-under-another-name",
    severity=Severity.ERROR,
    clause="",
    message="the page is named `{slug}` and tells of the agency `{agency}`",
    fix="name the file for the agency",
    good={"partners/itu.md": _PAGE},
    bad={"partners/unece.md": _PAGE},
    fires_at="partners/unece.md:5:9",
    needed_for_release=True,
)
def partner_under_another_name(
    page: Page[Partner], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """The address of an agency's page is its identifier; another agency's page would take its place."""
    if page.record.agency != page.slug:
        yield at(page, "agency", slug=page.slug, agency=page.record.agency)
