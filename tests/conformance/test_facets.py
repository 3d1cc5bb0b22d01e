from collections.abc import Iterable

from lxml.html import HtmlElement

from generator.index.dimensions import all_dimensions
from generator.render.pages.base import FACETS
from tests.built_site import BuiltSite, Card
from tests.conformance.expected import Expected

IN_FACETS = ".//section[contains(@class, 'u-facets')]//a"
IN_LISTS = (
    f"{IN_FACETS} | .//section[contains(@class, 'u-facts')]//a | .//section[contains(@class, 'u-case')]//a"
)
"""Where a page names the lists that it stands in: what it is, where a case was, and what leads to more."""


def addresses(built: BuiltSite, url: str, links: Iterable[HtmlElement]) -> list[str | None]:
    return [built.internal(url, link) for link in links]


def values(wanted: Expected, url: str, dimensions: Iterable[str]) -> list[str]:
    """Addresses of what the index has a page under."""
    index = wanted.edition.site.index
    facets = index.facets[wanted.pages[url].identifier]
    found = [index.values[name][value].url for name in dimensions for value in facets[name]]
    return [wanted.beside(url, address) for address in found]


def cards_of(built: BuiltSite, address: str) -> list[Card]:
    """The entries of a list, of all its pages in their order."""
    found = built.cards(address)
    number = 2
    while built.has(further := f"{address}page/{number}/"):
        found += built.cards(further)
        number += 1
    return found


def test_a_page_shows_the_facets_that_the_index_has_it_under(built: BuiltSite, wanted: Expected) -> None:
    listed = {url for url in wanted.pages if wanted.is_listed(url)}
    shown = {}
    for url in wanted.pages:
        parts = built.main(url).xpath(IN_LISTS if url in listed else IN_FACETS)
        known = values_known(wanted, url)
        shown[url] = sorted({found for found in addresses(built, url, parts) if found in known})
    right = {url: sorted(values(wanted, url, FACETS)) if url in listed else [] for url in wanted.pages}
    assert shown == right


def values_known(wanted: Expected, url: str) -> set[str]:
    """Addresses of everything that a page can be under."""
    values = wanted.edition.site.index.values
    return {wanted.beside(url, value.url) for name in FACETS for value in values[name].values()}


def test_the_goals_at_a_glance_are_those_of_the_index(built: BuiltSite, wanted: Expected) -> None:
    shown = {url: built.main(url).xpath(".//ul[contains(@class, 'u-goals')]//a") for url in wanted.pages}
    found = {url: addresses(built, url, links) for url, links in shown.items() if links}
    assert found != {}
    assert found == {url: values(wanted, url, ["goals"]) for url in found}


def test_the_page_of_a_value_lists_what_the_index_has_under_it(built: BuiltSite, wanted: Expected) -> None:
    index = wanted.edition.site.index
    other = {}
    for dimension in all_dimensions():
        for value in index.shown(dimension):
            listed = [index.entries[name].url for name in index.listed(dimension.name, value.id)]
            shown = [card.address for card in cards_of(built, value.url)]
            if shown != listed:
                other[value.url] = shown
    assert other == {}


def test_the_library_lists_every_item_of_the_index(built: BuiltSite, wanted: Expected) -> None:
    index = wanted.edition.site.index
    shown = [card.address for card in cards_of(built, "library/")]
    assert shown == [index.entries[name].url for name in index.items]
