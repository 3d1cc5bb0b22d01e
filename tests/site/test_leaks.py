from pathlib import Path

import pytest

from tests.built_site import BuiltSite
from tests.site.canaries import STATES, TOMBSTONES, TOMORROW, content, seen
from tests.workshop import Workshop

OTHERS = [
    *("cities", "groups", "events", "news", "partners", "about"),
    *("french", "original", "approval", "waiver", "stray", "hidden", "logo"),
]

in_both_engines = pytest.mark.parametrize("engine", ["u4ssc", "mkdocs"])


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The public edition by both engines, with a search index, on the day of the tests."""
    return built(Workshop.at(tmp_path_factory.mktemp("leaks"), content(), more=["search"]))


@pytest.fixture(scope="module")
def next_day(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same on the day after, when the embargo has ended."""
    return built(Workshop.at(tmp_path_factory.mktemp("next-day"), content(), as_of=TOMORROW))


def built(workshop: Workshop) -> dict[str, Path]:
    stock = workshop.mkdocs("--site-dir", workshop.folder / "stock")
    assert stock.code == 0, stock.err
    return {"u4ssc": workshop.built(), "mkdocs": workshop.folder / "stock"}


@in_both_engines
@pytest.mark.parametrize("state", STATES)
def test_nothing_of_a_page_that_is_not_public_is_in_any_file_or_name(
    sites: dict[str, Path], engine: str, state: str
) -> None:
    assert seen(sites[engine], state) == TOMBSTONES.get(state, set())


@in_both_engines
@pytest.mark.parametrize("thing", OTHERS)
def test_nothing_of_other_types_translations_and_registries_is_in_any_file_or_name(
    sites: dict[str, Path], engine: str, thing: str
) -> None:
    assert seen(sites[engine], thing) == set()


@in_both_engines
def test_no_canary_is_seen_but_those_of_public_pages_and_tombstones(
    sites: dict[str, Path], engine: str
) -> None:
    allowed = set().union(*TOMBSTONES.values())
    assert {word for word in seen(sites[engine]) - allowed if not word.startswith("canarypublic")} == set()


@in_both_engines
@pytest.mark.parametrize(
    "place", ["title", "summary", "heading", "body", "picture", "pixels", "attachment", "pdf", "slug"]
)
def test_what_is_public_is_seen_so_that_the_search_for_canaries_is_known_to_find_them(
    sites: dict[str, Path], engine: str, place: str
) -> None:
    assert f"canarypublic{place}" in seen(sites[engine])


@in_both_engines
def test_a_public_page_is_in_the_search_index_so_that_others_would_be(
    sites: dict[str, Path], engine: str
) -> None:
    assert "canarypublicbody" in BuiltSite(sites[engine]).text("search/search_index.json")


@in_both_engines
def test_a_file_that_no_public_page_names_is_not_copied(sites: dict[str, Path], engine: str) -> None:
    assert seen(sites[engine], "publicunnamed") == set()


@in_both_engines
@pytest.mark.parametrize("place", ["title", "summary", "body", "pixels", "pdf", "slug"])
def test_the_day_after_the_embargo_the_page_is_there_with_its_files(
    next_day: dict[str, Path], engine: str, place: str
) -> None:
    assert f"canaryembargoed{place}" in seen(next_day[engine])


@in_both_engines
def test_the_day_after_the_embargo_the_page_stands_in_its_lists(
    next_day: dict[str, Path], engine: str
) -> None:
    site = BuiltSite(next_day[engine])
    cards = {card.address for card in site.cards("topics/finance/")}
    assert "deliverables/canaryembargoedslug/" in cards


@in_both_engines
@pytest.mark.parametrize("state", [state for state in STATES if state != "embargoed"])
def test_the_day_after_the_embargo_nothing_else_has_come_out(
    next_day: dict[str, Path], engine: str, state: str
) -> None:
    assert seen(next_day[engine], state) == TOMBSTONES.get(state, set())


@in_both_engines
@pytest.mark.parametrize("state", TOMBSTONES)
def test_a_tombstone_is_closed_to_search_engines_and_in_no_list(
    sites: dict[str, Path], engine: str, state: str
) -> None:
    site = BuiltSite(sites[engine])
    address = f"deliverables/canary{state}slug/"
    assert site.tree(address).xpath("//meta[@name='robots' and contains(@content, 'noindex')]")
    naming = [other for other in site.addresses if other != address and address in site.links(other)]
    assert naming == []
    assert address not in site.text("sitemap.xml")


@in_both_engines
@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("expired", ["1 January 2026", "23 November 2026"]),
        ("withheld", ["1 January 2026", "23 November 2026"]),
        ("withdrawn", ["1 January 2026", "1 February 2026", "canarywithdrawnreason"]),
    ],
)
def test_a_tombstone_says_identifier_dates_and_reason(
    sites: dict[str, Path], engine: str, state: str, said: list[str]
) -> None:
    shown = BuiltSite(sites[engine]).described(f"deliverables/canary{state}slug/")
    assert [text for text in [f"deliverables/canary{state}slug", *said] if text not in shown] == []
