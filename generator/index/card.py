"""What the index takes from a page."""

from dataclasses import dataclass
from typing import Any

from generator.index.backlinks import named
from generator.index.dimension import Facets, unique
from generator.index.dimensions import all_dimensions
from generator.index.entry import Entry, entry_of
from generator.index.places import place_names
from generator.model.page import Corpus, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The entry of a page, its values in each dimension, and the pages that it names, each with how.

    It follows from the page, the registries, and the cities that the page is about.
    """

    entry: Entry
    facets: Facets
    named: tuple[tuple[str, str], ...]


def card_of(page: Page[Any], corpus: Corpus) -> Card:
    """The card of a page."""
    return Card(
        entry=entry_of(page, place_names(page.record, corpus)),
        facets={d.name: unique(map(str, d.of(page, corpus))) for d in all_dimensions()},
        named=tuple(named(page.record)),
    )
