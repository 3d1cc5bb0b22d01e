from collections.abc import Iterable

from lxml.html import HtmlElement

from generator.index.dimensions import all_dimensions
from generator.render.pages.base import FACETS
from tests.built_site import BuiltSite, Card
from tests.conformance.expected import Expected


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
    other = {}
    for url in wanted.pages:
        shown = addresses(built, url, built.main(url).xpath(".//section[contains(@class, 'u-facets')]//a"))
        if shown != (values(wanted, url, FACETS) if wanted.is_listed(url) else []):
            other[url] = shown
    assert other == {}


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
