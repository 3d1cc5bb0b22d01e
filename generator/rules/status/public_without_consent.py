"""STA002."""

from collections.abc import Iterator

from generator.content_types._base import RELEASED
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import recorded


@page_rule(
    Work,
    code="STA002",
    name="public-without-consent",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the work is {status}, and nothing says by what right its page is public",
    fix="add `consent:` with the Secretariat's approval, or with the publisher's own page of the work",
    good={"policy-papers/a.md": recorded()},
    bad={"policy-papers/a.md": recorded(consent="")},
    fires_at="policy-papers/a.md:4:9",
)
def public_without_consent(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A work enters by the Secretariat's consent, or because its publisher has made it public."""
    record = page.record
    if record.consent is None and record.status != "withdrawn":
        early = Severity.WARNING if record.status not in RELEASED else None
        yield at(page, "status", severity=early, status=record.status)
