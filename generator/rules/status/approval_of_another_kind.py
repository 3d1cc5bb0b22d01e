"""STA005."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented
from generator.rules.status._approval import WHERE, approval_of


@page_rule(
    Work,
    code="STA005",
    name="approval-of-another-kind",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the approval `{approval}` is for `{kind}`, not for publication",
    fix="name an approval of kind `publication`, or ask the Secretariat for one",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={"policy-papers/a.md": consented(), APPROVAL_FILE: approval(kind="translation")},
    fires_at="policy-papers/a.md:13:41",
)
def approval_of_another_kind(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Leave to use a logo, to translate or to speak is no leave to publish."""
    approval = approval_of(page, vocabularies)
    if approval and approval.kind != "publication":
        yield at(page, *WHERE, approval=approval.id, kind=approval.kind)
