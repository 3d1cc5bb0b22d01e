"""STA006."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import is_public, page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented
from generator.rules.status._approval import WHERE, approval_of, public_since


@page_rule(
    Work,
    code="STA006",
    name="approval-lapsed",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the approval `{approval}` held until {until}, and the page is public {public}",
    fix="name a newer approval, or withdraw the page",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval(valid_until="2031-01-01")},
    bad={"policy-papers/a.md": consented(), APPROVAL_FILE: approval(valid_until="2030-02-01")},
    fires_at="policy-papers/a.md:13:41",
)
def approval_lapsed(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """A consent with an end is no consent after it."""
    approval, since = approval_of(page, vocabularies), public_since(page.record)
    if approval is None or approval.valid_until is None:
        return
    public = ""
    if since and approval.valid_until < since:
        public = f"since {since}"
    elif approval.valid_until < settings.as_of and is_public(page, settings):
        public = "still"
    if public:
        yield at(page, *WHERE, approval=approval.id, until=str(approval.valid_until), public=public)
