"""Which page of the content after a change is which page of the content before it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from generator.content_types._base import BaseRecord
from generator.content_types.release import Release, release
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS

AnyPage: TypeAlias = Page[Any]
Mark: TypeAlias = Callable[[AnyPage], str]

SHORTEST_BODY = 40
"""Characters of a body that tell one work from another; `To be written.` stands in many drafts."""


def was_public(page: Page[BaseRecord], settings: Settings) -> bool:
    """Whether the public edition shows the page or its tombstone."""
    return release(page.brief, settings.as_of) is not Release.NOTHING


def redirected(corpus: Corpus) -> dict[str, str]:
    """The identifiers that are no longer used, and those that took their places."""
    return {record.old: record.new for record in corpus.vocabularies[REDIRECTS]}


def renamed(before: Corpus, after: Corpus) -> dict[str, AnyPage]:
    """Pages whose identifier another took without a redirect, by the identifier before.

    A page that is gone and a page that is new are one where they share the research record, the body
    or the title, in this order.
    """
    moved = redirected(after)
    gone = [page for name, page in before.pages.items() if name not in after.pages and name not in moved]
    new = [page for name, page in after.pages.items() if name not in before.pages]
    found: dict[str, AnyPage] = {}
    taken: set[str] = set()
    for mark in (_fact, body_of, _title):
        known = _by(mark, new)
        for page in gone:
            match = known.get(mark(page))
            if match is not None and page.identifier not in found and match.identifier not in taken:
                found[page.identifier] = match
                taken.add(match.identifier)
    return found


def pairs(before: Corpus, after: Corpus) -> Iterator[tuple[AnyPage, AnyPage]]:
    """Each page of the content before with what it is after, whatever its identifier is there."""
    moved = redirected(after)
    others = renamed(before, after)
    for name, page in before.pages.items():
        successor = after.pages.get(name) or others.get(name)
        # A redirect to a page that was there before gives up one work for another.
        if successor is None and moved.get(name) not in before.pages:
            successor = after.pages.get(moved.get(name, ""))
        if successor is not None:
            yield page, successor


def _by(mark: Mark, pages: Iterable[AnyPage]) -> Mapping[str, AnyPage]:
    """Pages by what marks them; a mark that two of them share marks neither."""
    found: dict[str, AnyPage | None] = {}
    for page in pages:
        if value := mark(page):
            found[value] = None if value in found else page
    return {value: page for value, page in found.items() if page is not None}


def _fact(page: AnyPage) -> str:
    return page.record.fact or ""


def _title(page: AnyPage) -> str:
    return str(page.record.title).casefold()


def body_of(page: AnyPage) -> str:
    """The text of a body, blanks aside; empty where it is too short to tell works apart."""
    text = " ".join(page.document.text[page.document.body_start :].split())
    return text if len(text) >= SHORTEST_BODY else ""
