"""LOG015."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.content_types.release import ONCE_PUBLIC
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.logos._shown import LOGO, approval, leave, work


@page_rule(
    Work,
    code="LOG015",
    name="u4ssc-logo-approved-too-late",
    severity=Severity.ERROR,
    clause="LOGO-03",
    message="the U4SSC logo is shown since {shown}, and was approved on {approved} only",
    fix="take the logo off until its approval, or name the approval that it was first shown by",
    good=work(LOGO) | approval(),
    bad=work(f"{LOGO}\npublished_on: 2029-02-01", "published") | approval(date="2029-02-02"),
    fires_at="case-studies/a.md:6:36",
    needed_for_release=True,
)
def u4ssc_logo_approved_too_late(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Approval comes first; one that is dated after the publication did not allow it."""
    given = leave(page, vocabularies)
    if given is None:
        return
    record = page.record
    planned = record.published_on or record.publish_on
    shown = planned or (settings.as_of if record.status in ONCE_PUBLIC else None)
    if shown and given[1].date > shown:
        approved = given[1].date.isoformat()
        yield at(page, "u4ssc_logo", "approval", shown=shown.isoformat(), approved=approved)
