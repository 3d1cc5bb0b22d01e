"""STA003."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented
from generator.rules.status._approval import WHERE, approval_of, public_since


@page_rule(
    Work,
    code="STA003",
    name="consent-after-publication",
    severity=Severity.ERROR,
    clause="IP-04",
    message="the approval is of {granted}, and the page is public since {public}",
    fix="mend the date that is wrong, or let the page become public after the approval",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={"policy-papers/a.md": consented(), APPROVAL_FILE: approval(date="2030-01-02")},
    fires_at="policy-papers/a.md:13:41",
    needed_for_release=True,
)
def consent_after_publication(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """The consent comes first: what was public before it was public without it."""
    approval, public = approval_of(page, vocabularies), public_since(page.record)
    if approval and public and approval.date > public:
        yield at(page, *WHERE, granted=str(approval.date), public=str(public))
