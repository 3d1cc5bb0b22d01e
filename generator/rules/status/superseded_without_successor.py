"""STA012."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\n"


@page_rule(
    BaseRecord,
    code="STA012",
    name="superseded-without-successor",
    severity=Severity.ERROR,
    clause="",
    message="the page is superseded, and does not say by what",
    fix="add `superseded_by:` with the identifier of the page that took its place",
    good={
        "about/a.md": _PAGE + "status: superseded\nsuperseded_by: about/b\n---\n",
        "about/b.md": _PAGE + "status: published\n---\n",
    },
    bad={"about/a.md": _PAGE + "status: superseded\n---\n"},
    fires_at="about/a.md:4:9",
)
def superseded_without_successor(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A banner that says that something newer exists must lead there."""
    if page.record.status == "superseded" and page.record.superseded_by is None:
        yield at(page, "status")
