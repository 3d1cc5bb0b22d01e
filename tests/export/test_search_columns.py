"""What divides and sorts the results of a search, beside the index."""

import json
from typing import Any

import pytest

from generator.export.search_columns import search_columns
from generator.export.search_records import search_records
from generator.index.build import build_index
from generator.pipeline.catalogues import catalogues
from generator.pipeline.gate import gate
from generator.pipeline.load import load
from generator.pipeline.search.words import SiteWords
from generator.render.site import Site
from tests.factories import city, content_folder, settings, work

FILES = {
    "cities/nowhereville.md": city("A town.", title="Nowhereville", country="NO"),
    "deliverables/a/index.md": work(
        title="Zebra", issued="2029-05", sdgs=["11.6", "9"], cities=["nowhereville"]
    ),
    "deliverables/b/index.md": work("", title="Émile", issued="unknown", topics=["waste-management"]),
    "deliverables/c/index.md": work("", title="Atlas", issued="2020", topics=["environment"]),
}  # fmt: skip


@pytest.fixture(scope="module")
def columns(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    loaded = load([content_folder(tmp_path_factory.mktemp("content"), FILES)])
    assert loaded.diagnostics == []
    index = build_index(gate(loaded.corpus, settings()).corpus)
    words = SiteWords(
        Site(index=index, settings=settings(), addresses={}, catalogues=catalogues(["fr"])), "fr"
    )
    records = [one for one in search_records(index, words) if one.listed]
    records.sort(key=lambda one: one.identifier)
    files, _ = search_columns("pagefind/fr", records, ["k1", "k2", "k3"], index, words)
    return {file.path.removeprefix("pagefind/fr/"): json.loads(file.content) for file in files}


def test_a_column_has_a_place_for_each_page_and_labels_in_the_language(columns: dict[str, Any]) -> None:
    goals = columns["goal.json"]
    assert [value for value, _ in goals["values"]] == ["9", "11"]
    assert goals["values"][1][1] == "11 Villes et communautés durables"
    assert goals["pages"] == "0 1,,"


def test_values_that_no_page_has_are_not_there(columns: dict[str, Any]) -> None:
    assert {value for value, _ in columns["topic.json"]["values"]} == {"environment", "waste-management"}


def test_labels_stand_in_the_alphabet_of_the_language(columns: dict[str, Any]) -> None:
    assert [label for _, label in columns["topic.json"]["values"]] == ["Environnement", "Gestion des déchets"]


def test_addresses_name_cities_without_their_folder(columns: dict[str, Any]) -> None:
    assert columns["city.json"] == {"values": [["nowhereville", "Nowhereville"]], "pages": "0,,"}


def test_titles_rank_and_dates_stand_as_printed(columns: dict[str, Any]) -> None:
    assert columns["title.json"] == {"pages": "2,1,0"}
    assert columns["date.json"] == {"pages": "2029-05,0000,2020"}


def test_the_names_of_pages_stand_in_the_same_order(columns: dict[str, Any]) -> None:
    assert columns["pages.json"] == "k1 k2 k3"


def test_a_topic_leads_to_the_nearest_above_it_that_a_page_has(columns: dict[str, Any]) -> None:
    near = {entry[0]: entry[2:] for entry in columns["near.json"]["topic"]}
    assert near == {"environment": [], "waste-management": ["environment"]}
