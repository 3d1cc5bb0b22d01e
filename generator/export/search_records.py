"""Released pages as records of the search index: no HTML that was written is ever read again."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from generator.content_types import by_folder
from generator.export.plain_text import plain_text
from generator.index.build import Index
from generator.index.entry import date_of
from generator.index.urls import page_url
from generator.model.page import Page

FACETS: Mapping[str, str] = {
    "goal": "goals",
    "target": "targets",
    "topic": "topics",
    "city": "cities",
    "country": "countries",
    "region": "regions",
    "type": "types",
    "year": "years",
    "agency": "partners",
}
"""Names of facets, with the dimension that each one counts; a further one, `language`, is the text's own."""

NO_DATE = "0000"
"""Sorts before every year: Pagefind leaves pages without a key out of what it sorts by that key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A released page or translation as search knows it.

    `facets` have identifiers, not labels: these differ by the language of the page that shows them, and
    a count by identifier is the same in all. `date` is the work's own, as it is printed, or NO_DATE.
    """

    identifier: str
    address: str
    language: str
    title: str
    summary: str
    text: str
    date: str
    facets: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def sort_title(self) -> str:
        """The title in the order of an alphabet: accents and capitals do not count."""
        letters = unicodedata.normalize("NFKD", self.title)
        return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()

    @property
    def digest(self) -> str:
        """Digest of all that the record says."""
        texts = (self.identifier, self.address, self.language, self.title, self.summary, self.text, self.date)
        return blake2b("\0".join([*texts, repr(self.facets)]).encode(), digest_size=16).hexdigest()


def search_records(index: Index) -> Iterator[SearchRecord]:
    """A record of every page and translation that the gate has let through, by language and address.

    Tombstones, redirects, lists and the handbook's generated pages are none of them.
    """
    records = (_record(page, index) for page in index.corpus.texts)
    yield from sorted(records, key=lambda record: (record.language, record.address))


def _record(page: Page[Any], index: Index) -> SearchRecord:
    date = date_of(page.record)
    return SearchRecord(
        identifier=page.identifier,
        address=page_url(page.folder, page.slug, page.language),
        language=page.language,
        title=page.record.title,
        summary=page.record.summary,
        text=plain_text(page.document.body.html),
        date=str(date) if date else NO_DATE,
        facets=(*_facets(page, index), ("language", (page.language,))),
    )


def _facets(page: Page[Any], index: Index) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the indexes list a page under; they list works, events and news, and counts must agree."""
    if by_folder()[page.folder].listed:
        for name, dimension in FACETS.items():
            if values := index.facets[page.identifier][dimension]:
                yield name, tuple(map(str, values))
