"""STA019."""

from collections.abc import Iterator

from generator.content_types._rights import CitedElsewhere
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import COPY, recorded


@page_rule(
    Work,
    code="STA019",
    name="cited-from-nowhere",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the work is said to be cited elsewhere, and not where",
    fix="add `url:` or `cited_in:` with the place where it was seen",
    good={"policy-papers/a.md": recorded(consent=COPY)},
    bad={"policy-papers/a.md": recorded(consent="{basis: cited-elsewhere, seen_on: 2029-01-01}")},
    fires_at="policy-papers/a.md:13:10",
)
def cited_from_nowhere(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Without the place nobody can tell whether the work is public at all."""
    consent = page.record.consent
    if isinstance(consent, CitedElsewhere) and not (consent.url or consent.cited_in):
        yield at(page, "consent")
