"""What a view may ask of the lists of a site: answers that change only when a page stands in other lists."""

from collections.abc import Callable

from generator.index import related as nearness
from generator.index.dimension import Facets
from generator.index.dimensions import by_name
from generator.render.queries import P, Query, T
from generator.render.site import Site

OF_LISTS: dict[str, Query] = {}
"""Queries whose answers follow from what `lists` tells apart, and from settings."""


def of_lists(function: Callable[P, T]) -> Callable[P, T]:
    """Make a function into a query that looks at which pages have which values, and in what order, alone."""
    OF_LISTS[function.__name__] = function
    return function


@of_lists
def facets(site: Site, identifier: str) -> Facets | None:
    """The values of a page in each dimension."""
    return site.index.facets.get(identifier)


def listed(site: Site, *key: str) -> tuple[str, ...]:
    """The pages of a list, newest first: a value's, a crossing's, or with an empty key all."""
    match key:
        case ():
            return site.index.items
        case (dimension, one):
            return site.index.listed(dimension, one)
        case (first, one, second, other):
            return site.index.crossings[first, second].get((one, other), ())
    raise ValueError(key)


@of_lists
def total(site: Site, *key: str) -> int:
    """How many pages a list has."""
    return len(listed(site, *key))


@of_lists
def part(site: Site, number: int, *key: str) -> tuple[str, ...]:
    """Part `number` of a list, from 1, by the size of its pages."""
    size = site.settings.page_size
    return listed(site, *key)[(number - 1) * size : number * size]


@of_lists
def counts(site: Site, dimension: str, *key: str) -> tuple[tuple[str, int], ...]:
    """How the pages of a list divide by a dimension, in its order."""
    found = site.index.counts(listed(site, *key), by_name()[dimension])
    return tuple((value.id, count) for value, count in found)


@of_lists
def newest(site: Site, dimension: str, identifier: str) -> tuple[str, ...]:
    """The pages of a value that may be near to each other."""
    return nearness.newest(site.index, dimension, identifier)


@of_lists
def weight(site: Site, dimension: str, identifier: str) -> int:
    """How near two pages of a value are to each other."""
    return nearness.weight(site.index, dimension, identifier)


@of_lists
def cities_in(site: Site, country: str) -> tuple[str, ...]:
    """The cities of a country."""
    return site.index.cities_in.get(country, ())
