"""What an index says of a few pages about places that are nowhere."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest

from generator.index.build import Index, build_index
from generator.index.dimensions import all_dimensions
from generator.index.related import WEIGHTS, newest, related, weight
from generator.pipeline.load import load
from tests.factories import city, content_folder, page, work

REPORT = {
    "publication": "deliverables/atlas",
    "report_year": "2029",
    "source": "https://a.example/",
    "values": [
        {"code": "EC: ICT: ICT: 1C", "status": "reported", "value": "97.0", "unit": "%"},
        {"code": "ec-ict-ict-1c", "part": "half", "status": "not-verified"},
    ],
}
FILES = {
    "cities/nowhereville.md": city(title="Nowhereville", country="NO", results=[REPORT]),
    "cities/erewhon.md": city(title="Erewhon", country="KE"),
    "groups/cartographers.md": page(title="Cartographers", status="published", group_kind="programme"),
    "deliverables/atlas/index.md": work(
        title="Atlas", issued="2029-05", sdgs=["11.6", "11", "9"], topics=["measurement"],
        cities=["nowhereville"], group="cartographers", partners=["ITU", "unece"], kpis=["EC: ICT: ICT: 1C"],
    ),
    "case-studies/walk/index.md": work(
        title="Walk", issued="2029", sdgs=["11.6"], topics=["measurement"], countries=["NO", "FR"],
        cases=[{"city": "erewhon"}, {"country": "FR"}], part_of="deliverables/atlas",
        related=["cities/erewhon"],
    ),
    "related-works/chart.md": work(title="Chart", issued="unknown", collection="related",
                                   cities=["nowhereville"], derived_from=["deliverables/atlas"]),
    "events/fair.md": page(title="Fair", status="published", event_kind="launch", date="2029-05-17",
                           city="erewhon", group="cartographers"),
}  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    loaded = load([content_folder(tmp_path_factory.mktemp("content"), FILES)])
    assert loaded.diagnostics == []
    return build_index(loaded.corpus)


def titles(index: Index, dimension: str, value: str) -> list[str]:
    return named(index, index.listed(dimension, value))


def named(index: Index, pages: Iterable[str]) -> list[str]:
    return [index.entries[page].title for page in pages]


def near(index: Index, page: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """The pages to read after one, by title, with what they share."""
    found = related(page, index.facets[page], partial(weight, index), partial(newest, index))
    return {index.entries[one.identifier].title: one.reasons for one in found}


@pytest.mark.parametrize(
    ("dimension", "value", "expected"),
    [
        ("goals", "11", ["Atlas", "Walk"]),
        ("goals", "9", ["Atlas"]),
        ("targets", "11.6", ["Atlas", "Walk"]),
        ("topics", "measurement", ["Atlas", "Walk"]),
        ("cities", "cities/nowhereville", ["Atlas", "Chart"]),
        ("cities", "cities/erewhon", ["Fair", "Walk"]),
        ("countries", "NO", ["Atlas", "Walk", "Chart"]),
        ("countries", "KE", ["Fair", "Walk"]),
        ("countries", "FR", ["Walk"]),
        ("regions", "154", ["Atlas", "Walk", "Chart"]),
        ("regions", "150", ["Atlas", "Walk", "Chart"]),
        ("kinds", "report", ["Atlas", "Walk", "Chart"]),
        ("types", "events", ["Fair"]),
        ("years", "2029", ["Fair", "Atlas", "Walk"]),
        ("years", "unknown", ["Chart"]),
        ("partners", "itu", ["Atlas"]),
        ("groups", "groups/cartographers", ["Fair", "Atlas"]),
        ("kpis", "ec-ict-ict-1c", ["Atlas"]),
        ("topics", "nothing-of-the-kind", []),
    ],
)
def test_a_list_holds_its_pages_newest_first(
    index: Index, dimension: str, value: str, expected: list[str]
) -> None:
    assert titles(index, dimension, value) == expected


def test_places_and_groups_are_entries_but_no_items(index: Index) -> None:
    assert {*named(index, index.items)} == {"Atlas", "Walk", "Chart", "Fair"}
    assert {entry.title for entry in index.entries.values()} == {
        "Atlas", "Walk", "Chart", "Fair", "Nowhereville", "Erewhon", "Cartographers",
    }  # fmt: skip


def test_a_value_without_pages_has_a_page_of_its_own_only_where_it_is_registered(index: Index) -> None:
    shown = {dimension.name: {value.id for value in index.shown(dimension)} for dimension in all_dimensions()}
    assert shown["targets"] == {"11.6"}
    assert shown["years"] == {"2029", "unknown"}
    assert shown["kinds"] == {"report"}
    assert len(shown["goals"]) == 17
    assert {"GB", "KE"} <= shown["countries"]
    assert "groups/cartographers" in shown["groups"]


def test_counts_follow_the_order_of_their_index(index: Index) -> None:
    [goals] = [dimension for dimension in all_dimensions() if dimension.name == "goals"]
    assert [(value.id, count) for value, count in index.counts(index.items, goals)] == [("9", 1), ("11", 2)]


def test_a_crossing_holds_what_both_lists_hold(index: Index) -> None:
    assert named(index, index.crossings["goals", "topics"]["9", "measurement"]) == ["Atlas"]
    assert ("9", "finance") not in index.crossings["goals", "topics"]


def test_an_entry_names_cities_with_their_country_and_then_other_countries(index: Index) -> None:
    assert index.entries["case-studies/walk"].places == (("Erewhon", "KE"), ("", "NO"), ("", "FR"))
    assert index.entries["related-works/chart"].places == (("Nowhereville", "NO"),)


def test_a_page_knows_who_names_it_and_how(index: Index) -> None:
    links = {
        (link.relation, index.entries[link.identifier].title)
        for link in index.backlinks["deliverables/atlas"]
    }
    assert links == {("part", "Walk"), ("derived", "Chart")}
    assert [link.relation for link in index.backlinks["cities/erewhon"]] == ["related"]


def test_results_are_found_by_indicator_whatever_they_call_it(index: Index) -> None:
    results = index.results["ec-ict-ict-1c"]
    assert [(index.entries[one.city].title, one.report.report_year, one.result.value) for one in results] == [
        ("Nowhereville", 2029, "97.0"),
        ("Nowhereville", 2029, None),
    ]


def test_related_pages_say_what_they_share_and_not_what_that_implies(index: Index) -> None:
    found = near(index, "deliverables/atlas")
    assert "Atlas" not in found
    assert found["Chart"] == (("cities", "cities/nowhereville"),)
    assert [name for name, _ in found["Walk"]] == ["targets", "topics", "countries"]
    assert [name for name, _ in found["Fair"]] == ["groups"]


def test_nothing_is_related_to_itself_or_twice(index: Index) -> None:
    for name in index.items:
        found = near(index, name)
        assert index.entries[name].title not in found
        assert len(found) <= 5
        assert all(found.values())


def crowd(total: int) -> dict[str, str]:
    """Works that share a goal and a topic, the first two of them another topic as well."""
    return {
        f"deliverables/number-{number}/index.md": work(
            title=f"Number {number}",
            sdgs=["11"],
            topics=["measurement", *(["finance"] if number < 2 else [])],
        )
        for number in range(total)
    }


def test_a_goal_that_most_pages_have_is_no_reason(tmp_path: Path) -> None:
    alone = {
        f"deliverables/lone-{number}/index.md": work(title=f"Lone {number}", sdgs=["11"], topics=[])
        for number in range(4)
    }
    index = build_index(load([content_folder(tmp_path, alone)]).corpus)
    assert [found for name in index.items if (found := near(index, name))] == []


def test_a_rare_value_brings_a_page_before_a_common_one(tmp_path: Path) -> None:
    index = build_index(load([content_folder(tmp_path, crowd(9))]).corpus)
    first, second, *_ = near(index, "deliverables/number-0").items()
    assert [first[0], second[0]] == ["Number 1", "Number 2"]
    assert [value for _, value in first[1]] == ["finance", "measurement"]


def test_the_weightiest_reasons_stand_first_and_none_of_them_is_cut_off() -> None:
    own = {**dict.fromkeys(WEIGHTS, ()), "cities": ("c",), "groups": ("g",), "topics": ("common", "rare")}
    weights = {"c": 6, "g": 5, "common": 3, "rare": 39}
    [found] = related("page", own, lambda _, value: weights[value], lambda _dimension, _value: ("other",))
    assert found.reasons == (("topics", "rare"), ("cities", "c"), ("groups", "g"))
