"""`make facts` on a folder of facts about places that are nowhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.factories import city, page, work, write
from tests.facts import KINDS, main

RESULT = {"code": "X: 1", "status": "reported", "value": "1.50", "unit": "%"}
NAMES = {"en": "Nowhere"}
AGENCY = {"acronym": "UN-Nowhere", "name": "Nobody", "role": "supporting"}
GOAL = {"names": NAMES, "colour": "#000000"}
COUNTRY = {"iso3": "ZZZ", "m49": "999", "names": NAMES}

FACTS: dict[str, Any] = {
    "publications": {"publications": [
        {"id": "atlas", "title": "Atlas", "date": "2029-05", "initiative": "U4SSC", "url": "https://a.example/"},
        {"id": "map", "title": "Map", "initiative": "related"},
        {"id": "rumour", "title": "Rumour", "initiative": "U4SSC", "confirmed": "false"},
    ]},
    "cities": {"cities": [{"id": "nowhereville", "name": "Nowhereville", "country": "ZZ", "kind": "town"}]},
    "agencies": {"agencies": [AGENCY]},
    "thematic_groups": {"groups": [{"id": "cartography", "name": "Cartography"}]},
    "events": {"events": [{"id": "fair", "kind": "launch", "date": "2029-01-01"}]},
    "kpis": {"kpis": [{"code": "X: 1", "slug": "x-1", "name": "Streets"}]},
    "sdg": {"goals": [{"code": "1", **GOAL, "targets": [{"code": "1.1", "text": "T"}]}]},
    "countries": {"countries": [{"iso2": "ZZ", **COUNTRY, "sub_region": "Void"}]},
    "rules": {"rules": [{"id": "MAP-01"}]},
    "city_kpi_values": {"cities": [{
        "city": "nowhereville", "publication": "atlas", "report_year": "2029", "source": "https://a.example/1",
        "values": [RESULT, RESULT | {"part": "b"}],
    }]},
}  # fmt: skip

CONTENT = {
    "deliverables/atlas/index.md": work(fact="atlas", title="Atlas", issued="2029-05", source_url="https://a.example/"),
    "related-works/map/index.md": work(fact="map", title="Map", issued="unknown", collection="related"),
    "cities/nowhereville.md": city(fact="nowhereville", country="ZZ", results=[
        {"publication": "deliverables/atlas", "report_year": "2029", "source": "https://a.example/1",
         "values": [RESULT, RESULT | {"part": "b"}]},
    ]),
    "partners/un-nowhere.md": page(fact="UN-Nowhere"),
    "groups/cartography.md": page(fact="cartography", title="Cartography"),
    "events/fair.md": page(fact="fair", event_kind="launch", date="2029-01-01"),
    "about/terms-of-reference.md": page("### MAP-01\n\nMaps are folded.\n"),
    **{
        f"registry/{name}.yml": json.dumps({"about": "Invented.", "records": records})
        for name, records in {
            "agencies": [{"id": "un-nowhere", **AGENCY}],
            "kpis": [{"id": "x-1", "code": "X: 1", "name": "Streets"}],
            "sdg": [{"id": "1", **GOAL, "targets": [{"id": "1.1", "text": "T"}]}],
            "countries": [{"id": "ZZ", **COUNTRY, "region": "998"}],
            "regions": [{"id": "998", "names": {"en": "Void"}}],
        }.items()
    },
}  # fmt: skip


def compare(tmp_path: Path, capsys: pytest.CaptureFixture[str], **changes: str) -> tuple[int, list[str]]:
    """Exit code and the lines that name a difference, after changes to files of the content."""
    facts = write(tmp_path / "facts", {f"{name}.yml": json.dumps(told) for name, told in FACTS.items()})
    content = write(tmp_path / "content", CONTENT | changes)
    code = main([str(facts), str(content)])
    return code, [line.strip() for line in capsys.readouterr().out.splitlines() if line.startswith(" ")]


def test_equal_content_and_facts_are_said_to_be_equal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(tmp_path, capsys) == (0, [])


def test_every_kind_of_fact_is_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compare(tmp_path, capsys)
    assert [kind.name for kind in KINDS if not [*kind.facts(tmp_path / "facts")]] == []
    assert [kind.name for kind in KINDS if not [*kind.content(tmp_path / "content")]] == []


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        pytest.param("deliverables/atlas/index.md", "gone", ["missing: atlas"], id="a work gone"),
        pytest.param(
            "related-works/map/index.md",
            work(fact="plan", title="Plan"),
            ["missing: map", "extra: plan"],
            id="another work",
        ),
        pytest.param(
            "deliverables/rumour/index.md", work(fact="rumour"), ["extra: rumour"], id="a work not confirmed"
        ),
        pytest.param(
            "related-works/map-2/index.md",
            work(fact="map", title="Map"),
            ["extra: map (again)"],
            id="a work twice",
        ),
        pytest.param(
            "groups/cartography.md",
            page(fact="cartography", title="Maps"),
            ["differs: cartography, name: the facts say 'Cartography', the content says 'Maps'"],
            id="another title",
        ),
        pytest.param(
            "about/terms-of-reference.md",
            page("### MAP-02\n"),
            ["missing: MAP-01", "extra: MAP-02"],
            id="another clause",
        ),
        pytest.param(
            "cities/nowhereville.md",
            city(fact="nowhereville", country="ZZ"),
            [f"missing: nowhereville, atlas (2029), value {number}" for number in (1, 2)],
            id="results gone",
        ),
        pytest.param(
            "registry/kpis.yml",
            '{"records": [{"id": "x-1", "code": "X: 1", "name": "Roads"}]}',
            ["differs: X: 1, name: the facts say 'Streets', the content says 'Roads'"],
            id="an indicator renamed",
        ),
    ],
)
def test_what_is_missing_extra_or_different_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str, text: str, expected: list[str]
) -> None:
    assert compare(tmp_path, capsys, **{path: text}) == (1, expected)


@pytest.mark.parametrize("value", [RESULT | {"value": "1.5"}, RESULT | {"status": "not-verified"}])
def test_a_result_is_compared_as_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], value: dict[str, str]
) -> None:
    changed = CONTENT["cities/nowhereville.md"].replace(json.dumps(RESULT), json.dumps(value), 1)
    code, [line] = compare(tmp_path, capsys, **{"cities/nowhereville.md": changed})
    assert code == 1
    assert line.startswith("differs: nowhereville, atlas (2029), value 1, ")


@pytest.mark.parametrize("arguments", [[], ["no/such/folder"], ["a", "b", "c"]])
def test_without_a_folder_of_facts_its_use_is_said(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("usage: ")
