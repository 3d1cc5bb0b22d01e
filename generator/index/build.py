"""Released corpus to Index."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from generator.content_types import by_folder
from generator.index.backlinks import Backlink, backlinks
from generator.index.card import Card
from generator.index.card import cards as cards_of
from generator.index.crossings import Crossings, crossings
from generator.index.dimension import Dimension, Facets, Value
from generator.index.dimensions import all_dimensions
from generator.index.entry import Entry
from generator.index.results import CityResult, results_by_indicator
from generator.model.page import Corpus, Page

Postings = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Identifiers, newest first, by name of dimension and by value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """Everything that lists, counts and relates the released pages.

    `cards` and `entries` hold every page, `items` the identifiers of those that are listed, newest first.
    `values` holds every value of every dimension, used or not; `facets` the values of each page, in that
    order. `cities_in` has the cities of each country.
    """

    corpus: Corpus
    cards: Mapping[str, Card]
    entries: Mapping[str, Entry]
    items: tuple[str, ...]
    facets: Mapping[str, Facets]
    postings: Postings
    crossings: Crossings
    values: Mapping[str, Mapping[str, Value]]
    cities_in: Mapping[str, tuple[str, ...]]
    translations: Mapping[str, tuple[Page[Any], ...]]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    results: Mapping[str, tuple[CityResult, ...]]

    def listed(self, dimension: str, value: str) -> tuple[str, ...]:
        """Identifiers of the pages of one value, newest first."""
        return self.postings[dimension].get(value, ())

    def shown(self, dimension: Dimension) -> tuple[Value, ...]:
        """Values of a dimension that have a page."""
        values = self.values[dimension.name].values()
        return tuple(v for v in values if not dimension.when_used or self.listed(dimension.name, v.id))

    def counts(self, pages: Iterable[str], dimension: Dimension) -> tuple[tuple[Value, int], ...]:
        """How many of some pages have each value of a dimension, in the order of the dimension."""
        name = dimension.name
        totals = Counter(chain.from_iterable(self.facets[page][name] for page in pages))
        return tuple((value, totals[value.id]) for value in self.values[name].values() if value.id in totals)


def build_index(corpus: Corpus, before: Index | None = None, other: Collection[str] = ()) -> Index:
    """Index a corpus that the gate has let through; nothing else may come here.

    Whoever knows that no cards but those of some `other` pages are other ones than they were in an index
    `before`, and that their values stand in the same order, saves taking all of them anew.
    """
    card, known = cards_of(corpus), before.cards if before else {}
    cards = {
        name: known[name] if name in known and name not in other else card(page)
        for name, page in corpus.pages.items()
    }
    entries = {name: one.entry for name, one in cards.items()}
    listed = [entry for entry in entries.values() if by_folder()[entry.folder].listed]
    items = tuple(entry.identifier for entry in sorted(listed, key=lambda entry: entry.newest_first))
    values = {
        d.name: {value.id: value for value in d.values(corpus, _used(d.name, cards) if d.when_used else ())}
        for d in all_dimensions()
    }
    places = {name: {value: at for at, value in enumerate(found)} for name, found in values.items()}
    facets = {
        name: before.facets[name]
        if before and one is known.get(name)
        else {d: _in_order(found, places[d]) for d, found in one.facets.items()}
        for name, one in cards.items()
    }
    translations = defaultdict(list)
    for page in corpus.translations:
        translations[page.identifier].append(page)
    cities_in = defaultdict(list)
    for city in values["cities"]:
        for country in facets[city]["countries"]:
            cities_in[country].append(city)
    return Index(
        corpus=corpus,
        cards=cards,
        entries=entries,
        items=items,
        facets=facets,
        postings=_postings(items, facets),
        crossings=crossings(items, facets),
        values=values,
        cities_in={country: tuple(cities) for country, cities in cities_in.items()},
        translations={name: tuple(found) for name, found in translations.items()},
        backlinks=backlinks({name: one.named for name, one in cards.items()}, entries),
        results=results_by_indicator(corpus),
    )


def _used(dimension: str, cards: Mapping[str, Card]) -> set[str]:
    return {value for card in cards.values() for value in card.facets[dimension]}


def _in_order(found: Iterable[str], places: Mapping[str, int]) -> tuple[str, ...]:
    """Known values of a page, each once, in the order of their dimension."""
    known = [value for value in found if value in places]
    # Most pages have one, or none.
    return tuple(sorted(set(known), key=places.__getitem__) if known[1:] else known)


def _postings(items: tuple[str, ...], facets: Mapping[str, Facets]) -> Postings:
    postings: dict[str, dict[str, list[str]]] = {d.name: defaultdict(list) for d in all_dimensions()}
    for name in items:
        for dimension, values in facets[name].items():
            for value in values:
                postings[dimension][value].append(name)
    return {
        dimension: {value: tuple(names) for value, names in by_value.items()}
        for dimension, by_value in postings.items()
    }
