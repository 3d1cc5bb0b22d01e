"""What a view may ask of a site: each answer is small, and known by a digest of its own.

A page has to be made anew when the answer to something that its view has asked is another one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from generator.index.backlinks import Backlink
from generator.index.dimension import Value
from generator.index.dimensions import by_name
from generator.index.entry import Entry
from generator.index.places import regions_of
from generator.index.results import CityResult
from generator.index.status.screen import Status
from generator.model.asset import Asset
from generator.model.page import Page
from generator.model.settings import MapClearance
from generator.model.vocabulary import Lookup, Term
from generator.render import spoken
from generator.render.site import Site

Cell = tuple[str | int, ...]
"""A question: the name of a query, and what it was asked about."""

P = ParamSpec("P")
T = TypeVar("T")
Query = Callable[..., Any]

QUERIES: dict[str, Query] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a text stands to others.

    `languages` are those that its page is translated into; an `unpublished` one is shown to participants
    alone, and the leak scan of the public site knows it by as many `needles`.
    """

    languages: tuple[str, ...]
    unpublished: bool
    needles: int
    backlinks: tuple[Backlink, ...]


def query(function: Callable[P, T]) -> Callable[P, T]:
    """Make a function of a site and of names into a query."""
    QUERIES[function.__name__] = function
    return function


@query
def page(site: Site, identifier: str) -> Page[Any] | None:
    """A page of the content; all of it."""
    return site.index.corpus.pages.get(identifier)


@query
def tombstone(site: Site, identifier: str) -> Page[Any] | None:
    """A page of which only a tombstone is shown."""
    return site.tombstones.get(identifier)


@query
def translation(site: Site, identifier: str, language: str) -> Page[Any] | None:
    """A page in another language."""
    texts = site.index.translations.get(identifier, ())
    return next((text for text in texts if text.language == language), None)


@query
def standing(site: Site, identifier: str, path: str) -> Standing:
    """How a text of a page stands to others: its languages, who may see it, who names the page."""
    index = site.index
    return Standing(
        languages=tuple(text.language for text in index.translations.get(identifier, ())),
        unpublished=identifier in site.unpublished or path in site.needles,
        needles=site.needles.get(path, 0),
        backlinks=index.backlinks.get(identifier, ()),
    )


@query
def entry(site: Site, identifier: str, language: str) -> Entry | None:
    """What lists in a language say of a page; None where the edition does not show it."""
    return spoken.entry(site, identifier, language)


@query
def value(site: Site, dimension: str, identifier: str, language: str) -> Value | None:
    """A value of a dimension, in the words of a language."""
    found = site.index.values[dimension].get(identifier)
    return found and spoken.value(site, by_name()[dimension], found, language)


@query
def values(site: Site, dimension: str, language: str) -> tuple[Value, ...]:
    """All values of a dimension, in its order."""
    return spoken.values(site, by_name()[dimension], site.index.values[dimension].values(), language)


@query
def shown(site: Site, dimension: str, language: str) -> tuple[Value, ...]:
    """The values of a dimension that have a page, in its order."""
    own = by_name()[dimension]
    return spoken.values(site, own, site.index.shown(own), language)


@query
def regions(site: Site, country: str) -> tuple[str, ...]:
    """The regions that a country lies in."""
    return regions_of((country,), site.index.corpus)


@query
def results(site: Site, indicator: str) -> tuple[CityResult, ...]:
    """The results of an indicator."""
    return site.index.results.get(indicator, ())


@query
def term(site: Site, vocabulary: str, identifier: str) -> Term | None:
    """A record of a registry."""
    return site.index.corpus.vocabularies.named(vocabulary).get(identifier)


@query
def terms(site: Site, vocabulary: str) -> Lookup[Term]:
    """A whole registry."""
    return site.index.corpus.vocabularies.named(vocabulary)


@query
def address(site: Site, path: str) -> str | None:
    """The address of a public file or page, by its path in the content."""
    return site.addresses.get(path)


@query
def extent(site: Site, path: str) -> tuple[int, int] | None:
    """Width and height of a public picture, in pixels."""
    asset = site.index.corpus.assets.get(path) if path in site.addresses else None
    return (asset.width, asset.height) if asset and asset.width else None


@query
def logo(site: Site, agency: str) -> Asset | None:
    """The file of an agency's logo."""
    return site.logos.get(agency)


@query
def noted(site: Site, clause: str) -> int:
    """How many places a clause is noted at."""
    return site.noted.get(clause, 0)


@query
def known_host(site: Site, host: str) -> bool:
    """Whether a host speaks for itself."""
    return host in site.hosts


@query
def status(site: Site) -> Status | None:
    """What waits, lapses and ends."""
    return site.status() if callable(site.status) else site.status


@query
def cleared(site: Site) -> MapClearance | None:
    """By what the map may be shown on the day of the build; None for no map."""
    return site.settings.cleared


@query
def location(site: Site, city: str) -> tuple[float, float] | None:
    """Where a city lies, in degrees north and east; None where that is not on record, or not confirmed."""
    page = site.index.corpus.pages.get(city)
    point = page.record.location if page else None
    return (point.lat, point.lon) if point and point.confirmed else None
