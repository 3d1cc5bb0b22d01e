"""WEB002."""

from collections.abc import Iterator

from generator.content_types.page import SitePage
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = (
    "---\ntitle: Join the bridge\nsummary: Join.\nstatus: draft\ncalls_for_participants: true\n"
    "terms: {version: undated}\n"
)


@page_rule(
    SitePage,
    code="WEB002",
    name="call-without-conditions",
    severity=Severity.WARNING,
    clause="WEB-04",
    message="the page calls for participants, and does not say on what conditions they take part",
    fix="add `participation:`, for instance: Taking part is free of charge, voluntary and unpaid, and "
    "gives no expectation of employment.",
    good={
        "about/a.md": _PAGE + "participation: Free of charge, voluntary, unpaid, and no way to a post.\n---\n"
    },
    bad={"about/a.md": _PAGE + "---\n"},
    fires_at="about/a.md:5:25",
)
def call_without_conditions(
    page: Page[SitePage], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Nobody should find out after joining that the work is unpaid and leads to no post."""
    if page.record.calls_for_participants and page.record.participation is None:
        yield at(page, "calls_for_participants")
