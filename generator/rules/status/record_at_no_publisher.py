"""STA008."""

from collections.abc import Iterator

from generator.content_types._rights import PublicRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.publishers import PUBLISHERS, publisher_of
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import COPY, recorded


@page_rule(
    Work,
    code="STA008",
    name="record-at-no-publisher",
    severity=Severity.ERROR,
    clause="IP-03",
    message="`{url}` is not on the site of a registered publisher",
    fix="give the publisher's own page; of a copy or a mention, write `basis: cited-elsewhere`",
    good={"policy-papers/a.md": recorded()},
    bad={"policy-papers/a.md": recorded(consent=COPY.replace("cited-elsewhere", "public-record"))},
    fires_at="policy-papers/a.md:13:38",
)
def record_at_no_publisher(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A copy that somebody put on the web does not show that its publisher made the work public."""
    consent = page.record.consent
    if isinstance(consent, PublicRecord) and publisher_of(consent.url, vocabularies[PUBLISHERS]) is None:
        yield at(page, "consent", "url", url=consent.url)
