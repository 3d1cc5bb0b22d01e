from collections import Counter

import pytest

from tests.built_site import BuiltSite
from tests.site.recount import Recount
from tests.workshop import CONTENT

COUNTED = Recount(CONTENT)


def divided(kind: str, address: str, other: str) -> set[tuple[str, int]]:
    """How the pages of a list divide by another kind of list."""
    totals = Counter(value for item in COUNTED.lists[kind][address] for value in item.values[other])
    return set(totals.items())


def crossed(address: str, other: str) -> set[tuple[str, int]]:
    """How the pages of a goal divide, by the addresses of the crossings."""
    return {
        (crossing, len(items))
        for crossing, items in COUNTED.crossings.items()
        if crossing.startswith(f"{address}{other}/")
    }


@pytest.mark.parametrize("address", COUNTED.lists["goals"])
@pytest.mark.parametrize("other", ["topics", "regions", "types"])
def test_a_goal_leads_on_by_topic_region_and_type_with_counts(
    site: BuiltSite, address: str, other: str
) -> None:
    found = {link for link in site.counts(address) if link[0].startswith(f"{address}{other}/")}
    assert found == crossed(address, other)


@pytest.mark.parametrize("address", COUNTED.lists["topics"])
@pytest.mark.parametrize("other", ["goals", "cities"])
def test_a_topic_leads_on_to_its_goals_and_cities_with_counts(
    site: BuiltSite, address: str, other: str
) -> None:
    assert divided("topics", address, other) - site.counts(address) == set()


@pytest.mark.parametrize("address", COUNTED.lists["cities"])
@pytest.mark.parametrize("other", ["goals", "topics"])
def test_a_city_leads_on_to_its_goals_and_topics_with_counts(
    site: BuiltSite, address: str, other: str
) -> None:
    assert divided("cities", address, other) - site.counts(address) == set()


@pytest.mark.parametrize("other", ["topics", "regions"])
def test_each_cell_of_the_matrix_leads_to_a_list_of_as_many_pages_as_it_says(
    site: BuiltSite, other: str
) -> None:
    cells = {link for link in site.counts(f"sdg/{other}/") if f"/{other}/" in link[0]}
    wanted = {
        (address, len(items)) for address, items in COUNTED.crossings.items() if f"/{other}/" in address
    }
    assert cells == wanted


@pytest.mark.parametrize("record", COUNTED.registry("topics"), ids=lambda record: record["id"])
def test_a_topic_links_its_broader_and_narrower_ones(site: BuiltSite, record: dict[str, list[str]]) -> None:
    narrower = [
        other["id"] for other in COUNTED.registry("topics") if record["id"] in other.get("broader", [])
    ]
    wanted = {f"topics/{name}/" for name in [*record.get("broader", []), *narrower]}
    assert wanted - set(site.links(f"topics/{record['id']}/")) == set()


@pytest.mark.parametrize(
    "kind", ["goals", "topics", "cities", "countries", "regions", "partners", "groups", "kpis"]
)
def test_the_overview_of_a_kind_leads_to_every_one_of_its_lists(site: BuiltSite, kind: str) -> None:
    overview = "sdg/" if kind == "goals" else f"{kind}/"
    assert set(COUNTED.lists[kind]) - set(site.links(overview)) == set()


@pytest.mark.parametrize("kind", ["kinds", "years"])
def test_the_overview_of_kinds_and_years_counts_their_pages(site: BuiltSite, kind: str) -> None:
    wanted = {(address, len(items)) for address, items in COUNTED.lists[kind].items()}
    assert wanted - site.counts(f"{kind}/") == set()
