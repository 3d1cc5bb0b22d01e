"""STA004."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented, recorded
from generator.rules.status._approval import WHERE, approval_of


@page_rule(
    Work,
    code="STA004",
    name="approval-not-for-this-page",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the approval `{approval}` covers {scope}, and not `{identifier}`",
    fix="name an approval whose `scope` has this page, or ask the Secretariat for one",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={
        "policy-papers/a.md": consented(),
        "policy-papers/b.md": recorded(),
        APPROVAL_FILE: approval(scope="[policy-papers/b]"),
    },
    fires_at="policy-papers/a.md:13:41",
)
def approval_not_for_this_page(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """An approval covers the pages it was asked for, and no other."""
    approval = approval_of(page, vocabularies)
    if approval and page.identifier not in approval.scope:
        scope = ", ".join(f"`{name}`" for name in approval.scope) or "no page"
        yield at(page, *WHERE, approval=approval.id, scope=scope, identifier=page.identifier)
