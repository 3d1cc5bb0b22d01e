"""LOG014."""

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
    code="LOG014",
    name="u4ssc-logo-approved-for-another-use",
    severity=Severity.ERROR,
    clause="LOGO-04",
    message="the U4SSC logo is used for {use}; `{approval}` covers {uses}",
    fix="ask the Secretariat for an approval of this use, or name in `use:` one that the approval has",
    good=work(LOGO) | approval(),
    bad=work(LOGO, "published") | approval(uses="flyer"),
    fires_at="case-studies/a.md:6:48",
    needed_for_release=True,
)
def u4ssc_logo_approved_for_another_use(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """An approval for a flyer is none for a report: it reaches as far as what was asked."""
    given = leave(page, vocabularies)
    if given is None:
        return
    logo, approval = given
    use = logo.use or page.record.kind or ""
    if use.casefold() not in {allowed.casefold() for allowed in approval.uses}:
        uses = ", ".join(f"`{allowed}`" for allowed in approval.uses) or "no use by name"
        said = f"`{use}`" if use else "what nothing says"
        yield at(page, "u4ssc_logo", "use", use=said, approval=approval.id, uses=uses)
