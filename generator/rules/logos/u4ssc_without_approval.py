"""LOG003."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.approvals import APPROVALS
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.logos._shown import LOGO, approval, work


@page_rule(
    Work,
    code="LOG003",
    name="u4ssc-logo-without-approval",
    severity=Severity.ERROR,
    clause="LOGO-03",
    message="U4SSC logo used without an approval for this work{detail}",
    fix="add `approval:` with the identifier of a record of kind `u4ssc-logo` in registry/approvals/",
    good=work(LOGO) | approval(),
    bad=work("u4ssc_logo: {used: true}", "published") | approval(),
    fires_at="case-studies/a.md:6:13",
    needed_for_release=True,
)
def u4ssc_logo_without_approval(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """The logo is the initiative's own: the Secretariat allows each use of it before anybody sees it."""
    use = page.record.u4ssc_logo
    if use is None or not use.used:
        return
    if use.approval is None:
        yield at(page, "u4ssc_logo", detail="")
        return
    # One that there is not is a fault of the reference already.
    given = vocabularies[APPROVALS].get(use.approval)
    if given and given.kind != "u4ssc-logo":
        yield at(page, "u4ssc_logo", "approval", detail=f": `{given.id}` is of kind `{given.kind}`")
    elif given and page.identifier not in given.scope:
        fix = f"ask the Secretariat for an approval whose scope has `{page.identifier}`"
        yield at(page, "u4ssc_logo", "approval", fix=fix, detail=f": the scope of `{given.id}` lacks it")
