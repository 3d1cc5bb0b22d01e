"""STA011."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.content_types._rights import CitedElsewhere
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.document import FieldPath
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at, in_body
from generator.rules._works import COPY, recorded


@page_rule(
    Work,
    code="STA011",
    translations=True,
    name="copy-of-work-linked",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the page links to `{url}`, a copy or a mention that its publisher has not made",
    fix="remove the link; `consent` names the place, and is not linked",
    good={"policy-papers/a.md": recorded("[It](https://www.itu.int/a).\n", consent=COPY)},
    bad={"policy-papers/a.md": recorded("[It](https://copies.example/a/).\n", consent=COPY)},
    fires_at="policy-papers/a.md:15:1",
)
def copy_of_work_linked(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Who made the copy, and by what right, is not known; a link would pass it on."""
    consent = page.record.consent
    if not isinstance(consent, CitedElsewhere) or consent.url is None:
        return
    copy = _place(consent.url)
    for link in page.document.body.links:
        if _place(link.target) == copy:
            yield in_body(page, link.span, url=link.target)
    for path, url in _linked(page.record):
        # A translation has none of these fields: they are its original's.
        if _place(url) == copy and path in page.document.spans:
            yield at(page, *path, url=url)


def _place(url: str) -> tuple[str, str, str]:
    """An address without what makes two spellings of it differ."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query


def _linked(record: Work) -> Iterator[tuple[FieldPath, str]]:
    """The addresses that the page of a work links to from its fields."""
    if record.source_url:
        yield ("source_url",), record.source_url
    for number, url in enumerate(record.also_listed_at):
        yield ("also_listed_at", number), url
    for number, other in enumerate(record.also_published_in):
        if other.url:
            yield ("also_published_in", number, "url"), other.url
