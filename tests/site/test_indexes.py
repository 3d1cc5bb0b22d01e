import re

import pytest

from tests.built_site import BuiltSite, Card
from tests.site.recount import Item, Recount
from tests.workshop import CONTENT

COUNTED = Recount(CONTENT)
LISTS = {address: items for lists in COUNTED.lists.values() for address, items in lists.items()}
ALL = {"library/": COUNTED.items, **LISTS, **COUNTED.crossings}

TYPES = {
    "case-studies": "Case study",
    "policy-papers": "Policy paper",
    "deliverables": "Deliverable",
    "related-works": "Related work",
    "events": "Event",
    "news": "News",
}

a_page = pytest.mark.parametrize("item", COUNTED.items, ids=lambda item: item.address)
a_list = pytest.mark.parametrize("address", sorted(ALL))


def cards_of(site: BuiltSite, address: str) -> list[Card]:
    """The entries of a list, of all its pages in their order."""
    found = site.cards(address)
    number = 2
    while site.has(f"{address}page/{number}/"):
        found += site.cards(f"{address}page/{number}/")
        number += 1
    return found


@a_list
def test_a_list_holds_exactly_its_pages_newest_first(site: BuiltSite, address: str) -> None:
    assert [card.address for card in cards_of(site, address)] == [item.address for item in ALL[address]]


@a_list
def test_a_list_says_how_many_pages_it_holds(site: BuiltSite, address: str) -> None:
    headings = [str(heading.text_content()) for heading in site.main(address).xpath(".//section//h2")]
    total = len(ALL[address])
    assert [heading for heading in headings if re.search(rf"\b{total}\b", heading)] or total == 0


@a_page
def test_an_entry_has_title_type_date_and_summary(site: BuiltSite, item: Item) -> None:
    card = next(card for card in cards_of(site, "library/") if card.address == item.address)
    year = str(item.date[0]) if item.date[0] else ""
    wanted = [item.title, item.summary, year, TYPES[item.address.split("/")[0]]]
    assert [text for text in wanted if " ".join(text.split()) not in card.text] == []


@a_page
def test_a_page_links_back_to_every_list_that_it_stands_in(site: BuiltSite, item: Item) -> None:
    wanted = {address for addresses in item.values.values() for address in addresses}
    assert wanted - set(site.links(item.address)) == set()


@a_page
def test_a_related_page_shares_each_reason_given_for_it(site: BuiltSite, item: Item) -> None:
    for card in site.cards(item.address):
        reasons = [link for link in card.links if link in LISTS]
        assert reasons, f"no reason is given for {card.address}"
        held = [{other.address for other in LISTS[reason]} for reason in reasons]
        assert all({item.address, card.address} <= addresses for addresses in held)


@pytest.mark.parametrize("address", sorted(address for address, items in LISTS.items() if not items))
def test_a_list_without_pages_says_so_and_how_to_contribute_one(site: BuiltSite, address: str) -> None:
    assert "nothing on record" in site.described(address).casefold()
    assert "guide/" in site.links(address)


def test_targets_years_and_kinds_have_a_page_when_used_and_only_then(site: BuiltSite) -> None:
    found = {
        address
        for address in site.addresses
        if re.fullmatch(r"sdg/\d+\.\w+/|years/\w+/|kinds/[\w-]+/", address)
    }
    assert found == {*COUNTED.lists["targets"], *COUNTED.lists["years"], *COUNTED.lists["kinds"]}


def test_only_pairs_that_share_a_page_have_a_crossing(site: BuiltSite) -> None:
    found = {a for a in site.addresses if re.fullmatch(r"sdg/\d+/(topics|regions|types)/[\w-]+/", a)}
    assert found == set(COUNTED.crossings)
