"""LOG016."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.logos._shown import LOGO, approval, leave, work


@page_rule(
    Work,
    code="LOG016",
    name="u4ssc-logo-approval-expired",
    severity=Severity.ERROR,
    clause="LOGO-03",
    message="the approval `{approval}` to use the U4SSC logo ended on {day}",
    fix="ask the Secretariat to renew it, and name the new approval; until then set `used: false`",
    good=work(LOGO) | approval(valid_until="2999-01-01"),
    bad=work(LOGO, "published") | approval(valid_until="2029-02-01"),
    fires_at="case-studies/a.md:6:36",
    needed_for_release=True,
)
def u4ssc_logo_approval_expired(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """After its last day an approval allows nothing, though the page still shows the logo."""
    given = leave(page, vocabularies)
    until = given[1].valid_until if given else None
    if given and until and until < settings.as_of:
        yield at(page, "u4ssc_logo", "approval", approval=given[1].id, day=until.isoformat())
