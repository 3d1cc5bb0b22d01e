"""REF003."""

from collections.abc import Iterator

from generator.content_types.partner import Partner
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, rule

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\nagency: itu\n---\n"


@rule(
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
def partner_under_another_name(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The address of an agency's page is its identifier; another agency's page would take its place."""
    for page in corpus.pages.values():
        if isinstance(page.record, Partner) and page.record.agency != page.slug:
            yield Finding(
                document=page.document,
                span=page.document.span(("agency",)),
                words={"slug": page.slug, "agency": page.record.agency},
                field="agency",
            )
