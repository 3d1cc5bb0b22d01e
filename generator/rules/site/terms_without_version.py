"""WEB005."""

import re
from collections.abc import Iterator

from generator.content_types.page import SitePage
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at, in_body

_PAGE = "---\ntitle: Terms of Reference of nowhere\nsummary: Rules.\nstatus: draft\n"

_NAME = re.compile(r"\bterms of reference\b", re.IGNORECASE)
_QUOTED = re.compile(r"^ {0,3}>.*\bterms of reference\b", re.IGNORECASE | re.MULTILINE)


@page_rule(
    SitePage,
    code="WEB005",
    name="terms-without-version",
    severity=Severity.WARNING,
    clause="DISC-01",
    message="the page {what}, and does not say in which version",
    fix="add `terms: {version: …}` with the name or date of the text, or `terms: {version: undated}`",
    good={"about/a.md": _PAGE + "terms: {version: undated}\n---\n"},
    bad={"about/a.md": _PAGE + "---\n"},
    fires_at="about/a.md:2:8",
)
def terms_without_version(
    page: Page[SitePage], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """The Terms of Reference have been revised more than once; a reader must know which text is meant."""
    record = page.record
    if record.terms is not None:
        return
    if _NAME.search(record.title):
        yield at(page, "title", what="gives the Terms of Reference")
    elif record.calls_for_participants:
        yield at(page, "calls_for_participants", what="asks to accept the Terms of Reference")
    elif found := _QUOTED.search(page.document.text, page.document.body_start):
        span = Span(found.start(), found.end())
        yield in_body(page, span, what="quotes the Terms of Reference")
