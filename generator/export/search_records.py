"""Released pages as records of the search index: no HTML that was written is ever read again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, Protocol

from generator.content_types import by_folder
from generator.export.search_record import NO_DATE, SearchRecord
from generator.index.build import Index
from generator.index.dimension import Value
from generator.index.entry import Entry
from generator.index.fields import REGISTRIES, Field, described_registries, described_types
from generator.index.searched import FACETS
from generator.model.diagnostic import page_of
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.rules._explain import explanations
from generator.taxonomy.goals import GOALS
from generator.taxonomy.kpis import KPIS
from generator.taxonomy.topics import TOPICS

LABELLED = ("goal", "topic", "country", "city", "type")
"""Facets whose labels are words by which a page is found, in the language of the index."""


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
