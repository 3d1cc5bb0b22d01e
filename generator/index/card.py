"""What the index knows of a page: what was taken from it, and what follows from the cities that it names."""

from collections.abc import Callable
from typing import Any, NamedTuple

from generator.content_types import by_folder
from generator.index.dimension import Facets, unique
from generator.index.entry import Entry
from generator.index.excerpt import excerpt
from generator.index.places import places, regions_of
from generator.index.urls import page_url
from generator.model.page import Corpus, Page


class Card(NamedTuple):
    """The entry of a page, its values in each dimension, and the pages that it names, each with how."""

    entry: Entry
    facets: Facets
    named: tuple[tuple[str, str], ...]


def cards(corpus: Corpus) -> Callable[[Page[Any]], Card]:
    """Makes the cards of the pages of a corpus."""
    regions: dict[tuple[str, ...], tuple[str, ...]] = {}

    def card(page: Page[Any]) -> Card:
        taken = excerpt(page)
        facets = dict(taken.facets)
        found = (corpus.pages.get(name) for name in facets["cities"])
        cities = [(city.brief.title, "".join(excerpt(city).countries)) for city in found if city is not None]
        countries = unique([*(code for _, code in cities if code), *taken.countries])
        if countries not in regions:
            regions[countries] = regions_of(countries, corpus)
        entry = Entry(
            identifier=page.identifier,
            folder=page.folder,
            url=page_url(page.folder, page.slug, page.language),
            title=page.brief.title,
            summary=taken.summary,
            type_label=by_folder()[page.folder].label,
            language=page.language,
            date=taken.date,
            places=places(cities, countries, corpus),
        )
        return Card(entry, {**facets, "countries": countries, "regions": regions[countries]}, taken.named)

    return card
