"""STA015."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: withdrawn\nwithdrawn_on: 2029-02-01\nreason: Wrong.\n"


@page_rule(
    BaseRecord,
    code="STA015",
    name="withdrawn-but-never-public",
    severity=Severity.ERROR,
    clause="",
    message="the page is withdrawn, and does not say since when it had been public",
    fix="add `published_on:`; a page that never was public goes back to `draft`",
    good={"about/a.md": _PAGE + "published_on: 2029-01-01\n---\n"},
    bad={"about/a.md": _PAGE + "---\n"},
    fires_at="about/a.md:4:9",
)
def withdrawn_but_never_public(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Without that day there is no tombstone, and an address once cited turns into a dead link."""
    if page.record.status == "withdrawn" and page.record.published_on is None:
        yield at(page, "status")
