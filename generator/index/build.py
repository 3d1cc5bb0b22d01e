"""Released corpus to Index."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.content_types import by_folder
from generator.index.backlinks import Backlink, backlinks
from generator.index.dimension import Dimension, Facets, Value, unique
from generator.index.dimensions import all_dimensions
from generator.index.entry import Entry, entry_of
from generator.index.places import place_names
from generator.index.related import Related, related
from generator.index.results import CityResult, results_by_indicator
from generator.model.page import Corpus

Postings = Mapping[str, Mapping[str, tuple[Entry, ...]]]
"""Entries, newest first, by name of dimension and by value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Everything that lists, counts and relates the released pages.

    `entries` holds every page, `items` those that are listed, newest first. `values` holds every
    value of every dimension, used or not.
    """

    corpus: Corpus
    entries: Mapping[str, Entry]
    items: tuple[Entry, ...]
    facets: Mapping[str, Facets]
    postings: Postings
    values: Mapping[str, Mapping[str, Value]]
    related: Mapping[str, tuple[Related, ...]]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    results: Mapping[str, tuple[CityResult, ...]]

    def listed(self, dimension: str, value: str) -> tuple[Entry, ...]:
        """Entries of one value, newest first."""
        return self.postings[dimension].get(value, ())

    def shown(self, dimension: Dimension) -> tuple[Value, ...]:
        """Values of a dimension that have a page."""
        values = self.values[dimension.name].values()
        return tuple(v for v in values if not dimension.when_used or self.listed(dimension.name, v.id))

    def counts(self, entries: tuple[Entry, ...], dimension: Dimension) -> tuple[tuple[Value, int], ...]:
        """How many of some entries have each value of a dimension, in the order of the dimension."""
        totals: dict[str, int] = defaultdict(int)
        for entry in entries:
            for value in self.facets[entry.identifier][dimension.name]:
                totals[value] += 1
        return tuple((v, totals[v.id]) for v in self.values[dimension.name].values() if v.id in totals)

    def crossed(self, entries: tuple[Entry, ...], dimension: str, value: str) -> tuple[Entry, ...]:
        """Those of some entries that also have a value of another dimension."""
        return tuple(e for e in entries if value in self.facets[e.identifier][dimension])


def build_index(corpus: Corpus) -> Index:
    """Index a corpus that the gate has let through; nothing else may come here."""
    pages = corpus.pages
    entries = {name: entry_of(page, place_names(page.record, corpus)) for name, page in pages.items()}
    listed = [entry for entry in entries.values() if by_folder()[entry.folder].listed]
    items = tuple(sorted(listed, key=lambda entry: entry.newest_first))
    values = {d.name: {value.id: value for value in d.values(corpus)} for d in all_dimensions()}
    facets = {
        name: {
            d.name: tuple(v for v in unique(d.of(page, corpus)) if v in values[d.name])
            for d in all_dimensions()
        }
        for name, page in pages.items()
    }
    postings = _postings(items, facets)
    return Index(
        corpus=corpus,
        entries=entries,
        items=items,
        facets=facets,
        postings=postings,
        values=values,
        related=related(items, facets, postings, values),
        backlinks=backlinks(corpus, entries),
        results=results_by_indicator(corpus, entries),
    )


def _postings(items: tuple[Entry, ...], facets: Mapping[str, Facets]) -> Postings:
    postings: dict[str, dict[str, list[Entry]]] = {d.name: defaultdict(list) for d in all_dimensions()}
    for entry in items:
        for dimension, values in facets[entry.identifier].items():
            for value in values:
                postings[dimension][value].append(entry)
    return {
        dimension: {value: tuple(entries) for value, entries in by_value.items()}
        for dimension, by_value in postings.items()
    }
