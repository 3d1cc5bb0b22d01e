"""Released pages as records of the search index: no HTML that was written is ever read again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from hashlib import blake2b
from typing import Any, Protocol

from generator.content_types import by_folder
from generator.index.alphabet import alphabetical
from generator.index.build import Index
from generator.index.dimension import Value
from generator.index.entry import Entry
from generator.index.fields import REGISTRIES, Field, described_registries, described_types
from generator.index.searched import FACETS
from generator.model.diagnostic import page_of
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.rules._explain import explanations
from generator.source.plain_text import plain_text
from generator.taxonomy.goals import GOALS
from generator.taxonomy.kpis import KPIS
from generator.taxonomy.topics import TOPICS

LABELLED = ("goal", "topic", "country", "city", "type")
"""Facets whose labels are words by which a page is found, in the language of the index."""

NO_DATE = "0000"
"""Sorts before every year."""


class Words(Protocol):
    """What the site says in a language; `language` is that one."""

    @property
    def language(self) -> str: ...

    def entry(self, identifier: str) -> Entry:
        """What lists say of a page."""
        ...

    def value(self, dimension: str, identifier: str) -> Value:
        """A value of a dimension."""
        ...

    def about(self, entry: Entry) -> str:
        """A line on a page: its type, date and place."""
        ...

    def kind(self, dimension: str) -> str:
        """What a value of a dimension is called: `Goal`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A page as search in `language` knows it.

    Where the page is not written in that language, its words are those of its original, and its `labels`
    are in the language nevertheless. `facets` have identifiers: an address with a search in it outlives a
    label. Only pages that lists hold have any. `date` is the work's own, as it is printed, or NO_DATE.
    Of ten thousand records few are indexed anew, so the text of a `page` is read when it is asked for.
    """

    identifier: str
    language: str
    address: str
    title: str
    summary: str
    text: str = ""
    page: Page[Any] | None = None
    about: str = ""
    labels: tuple[str, ...] = ()
    date: str = NO_DATE
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def listed(self) -> bool:
        """Whether it is a page that facets divide."""
        return bool(self.facets)

    @property
    def sort_title(self) -> str:
        """The title in the order of an alphabet."""
        return alphabetical(self.title)

    @property
    def words(self) -> str:
        """All words besides title, summary and labels."""
        if self.page is None:
            return self.text
        body = self.page.document.body
        return " ".join([plain_text(body.html), *(image.title for image in body.images if image.title)])

    @property
    def digest(self) -> str:
        """Digest of what an index holds of the record: facets and dates are kept beside it.

        A page is known by its file, so it is a digest for one version of the generator alone.
        """
        page = self.page.brief.digest if self.page else ""
        said = (self.identifier, self.language, self.address, self.title, self.summary, self.text, self.about)
        return blake2b(
            "\0".join([*said, page, *self.labels, str(self.listed)]).encode(), digest_size=16
        ).hexdigest()


def search_records(index: Index, words: Words) -> Iterator[SearchRecord]:
    """A record of every page that the gate has let through, and of every goal, topic and indicator.

    The handbook's generated pages, which are in English alone, are found in English. Tombstones, redirects
    and other lists have none.
    """
    texts = {page.identifier: page for page in index.corpus.pages.values()}
    texts |= {page.identifier: page for page in index.corpus.translations if page.language == words.language}
    # Most values are those of many pages.
    labels = cache(partial(_labels, index, words))
    for identifier, page in texts.items():
        yield _record(page, index, words, identifier, labels)
    for goal in index.corpus.vocabularies[GOALS]:
        forms = goal.forms.of(words.language)
        yield _list(words, "goals", goal.id, "", forms)
    for topic in index.corpus.vocabularies[TOPICS]:
        definition = topic.definition if words.language == "en" else ""
        yield _list(words, "topics", topic.id, definition, topic.forms.of(words.language))
    for indicator in index.corpus.vocabularies[KPIS]:
        definition = indicator.definition if words.language == "en" else ""
        yield _list(words, "kpis", indicator.id, definition, indicator.spellings)
    if words.language == ROOT:
        yield from _handbook()


def _handbook() -> Iterator[SearchRecord]:
    """Pages made from models and rules: by what they are called, what they are for, and each field."""
    for described in described_types().values():
        yield _made(described.url, f"{described.label}: every field", described.meaning, described.fields)
    registries = described_registries().values()
    fields = (field for described in registries for field in described.fields)
    names = ", ".join(described.label for described in registries)
    yield _made(REGISTRIES, "Fields of the registries", names, fields)
    for one in explanations():
        yield _made(page_of(one.code), f"{one.code} {one.name}", one.why.replace("`", ""))


def _made(url: str, title: str, summary: str, fields: Iterable[Field] = ()) -> SearchRecord:
    return SearchRecord(
        identifier=url.rstrip("/"),
        language=ROOT,
        address=url,
        title=title,
        summary=summary,
        text=" ".join(dict.fromkeys(f"{field.name}: {field.meaning}" for field in fields)),
        about="Handbook",
    )


def _record(
    page: Page[Any], index: Index, words: Words, identifier: str, labels: Callable[[str, str], Sequence[str]]
) -> SearchRecord:
    entry = words.entry(identifier)
    facets = tuple(_facets(page, index))
    values = dict(facets)
    return SearchRecord(
        identifier=identifier,
        language=words.language,
        address=entry.url,
        title=entry.title,
        summary=entry.summary,
        page=page,
        about=words.about(entry),
        labels=tuple(
            label for name in LABELLED for value in values.get(name, ()) for label in labels(name, value)
        ),
        date=str(entry.date) if entry.date else NO_DATE,
        facets=facets,
    )


def _list(
    words: Words, dimension: str, identifier: str, definition: str, forms: Iterable[str]
) -> SearchRecord:
    value = words.value(dimension, identifier)
    return SearchRecord(
        identifier=f"{dimension}/{identifier}",
        language=words.language,
        address=value.url,
        title=value.label,
        summary=definition,
        about=words.kind(dimension),
        labels=tuple(forms),
    )


def _facets(page: Page[Any], index: Index) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the indexes list a page under; they list works, events and news, and counts must agree."""
    if not by_folder()[page.folder].listed:
        return
    for name, dimension in FACETS.items():
        if values := index.facets[page.identifier][dimension]:
            yield name, tuple(map(str, values))
    others = (text.language for text in index.translations.get(page.identifier, ()))
    yield "language", tuple(sorted({index.entries[page.identifier].language, *others}))


def _labels(index: Index, words: Words, facet: str, value: str) -> Sequence[str]:
    """The label of a value, with the forms in which people look for it."""
    label = words.value(FACETS[facet], value).label
    vocabularies = index.corpus.vocabularies
    if facet == "goal":
        return (label, *vocabularies[GOALS][value].forms.of(words.language))
    if facet == "topic":
        return (label, *vocabularies[TOPICS][value].forms.of(words.language))
    return (label,)
