"""Indicator results for spreadsheets and programs: what pages show, and nothing that does anything."""

import csv
from collections.abc import Mapping
from io import StringIO

import pytest

from generator.export.results_table import COLUMNS, results_tables
from generator.index.build import build_index
from generator.pipeline.gate import gate
from generator.pipeline.load import load
from tests.factories import city, content_folder, settings, work

SOURCE = "https://www.itu.int/nowhere/page1.html"
HOSTILE = {
    "=1+1": "'=1+1",
    "+cmd": "'+cmd",
    "-2+3": "'-2+3",
    "@SUM(A1)": "'@SUM(A1)",
    "-1.5": "-1.5",
    "+3": "+3",
    'says "so", twice': 'says "so", twice',
    "مدن، 城市": "مدن، 城市",
}
"""Notes that a report could print, and what the table has of them."""


def result(note: str = "", **fields: str) -> dict[str, str]:
    return {"code": "ec-ict-ict-1c", "status": "reported", "value": "91.0", "unit": "%", **fields} | (
        {"note": note} if note else {}
    )


def report(*values: dict[str, str], **fields: object) -> dict[str, object]:
    return {
        "publication": "deliverables/count",
        "report_year": 2029,
        "source": SOURCE,
        "values": values,
    } | fields


FILES = {
    "deliverables/count/index.md": work(title="The count"),
    "deliverables/secret/index.md": work(title="Secret", status="draft"),
    "cities/nowhereville.md": city(
        title="Nowhereville, the “other” one",
        results=[report(*(result(note, part=f"{n}") for n, note in enumerate(HOSTILE)))],
    ),
    "cities/elsewhere.md": city(
        title="Elsewhere",
        results=[
            report(
                result(band="95 % of target", quality="estimated", part="left"),
                {"code": "ec-ict-ict-2c", "status": "not-reported"},
            ),
            report(result(), publication="deliverables/secret", source="https://copies.example/secret/7"),
        ],
    ),
    "cities/nothing.md": city(title="Nothing"),
    "cities/hidden.md": city(title="Hidden", status="draft", results=[report(result())]),
}  # fmt: skip


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    loaded = load([content_folder(tmp_path_factory.mktemp("content"), FILES)])
    assert loaded.diagnostics == []
    index = build_index(gate(loaded.corpus, settings()).corpus)
    return {one.path: one.content for one in results_tables(index)}


def rows(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table.decode("utf-8-sig"), newline="")))


def test_each_city_and_each_indicator_with_results_that_are_public_has_a_table(
    tables: Mapping[str, bytes],
) -> None:
    assert list(tables) == [
        "cities/elsewhere/results.csv",
        "cities/nowhereville/results.csv",
        "kpis/ec-ict-ict-1c/results.csv",
        "kpis/ec-ict-ict-2c/results.csv",
    ]


def test_a_row_has_all_that_is_on_record(tables: Mapping[str, bytes]) -> None:
    first, second, _ = rows(tables["cities/elsewhere/results.csv"])
    assert first == {
        "city": "cities/elsewhere", "city_name": "Elsewhere", "country": "NO",
        "indicator": "ec-ict-ict-1c", "code": "EC: ICT: ICT: 1C",
        "indicator_name": "Household Internet Access",
        "part": "left", "status": "reported", "value": "91.0", "unit": "%", "note": "",
        "band": "95 % of target", "quality": "estimated",
        "report": "deliverables/count", "report_year": "2029", "source": SOURCE,
    }  # fmt: skip
    assert (second["status"], second["value"], second["unit"]) == ("not-reported", "", "")


def test_an_indicator_has_the_results_of_all_cities(tables: Mapping[str, bytes]) -> None:
    cities = [row["city"] for row in rows(tables["kpis/ec-ict-ict-1c/results.csv"])]
    assert cities == ["cities/elsewhere"] * 2 + ["cities/nowhereville"] * len(HOSTILE)


def test_what_is_not_public_is_in_no_table(tables: Mapping[str, bytes]) -> None:
    everything = b"".join(tables.values()).decode()
    assert [word for word in ("secret", "hidden", "Hidden", "Secret") if word in everything] == []


def test_of_a_host_that_may_hold_a_copy_only_the_name_is_told(tables: Mapping[str, bytes]) -> None:
    *_, last = rows(tables["cities/elsewhere/results.csv"])
    assert (last["report"], last["source"]) == ("", "copies.example")


def test_no_cell_is_a_formula_and_numbers_stay_numbers(tables: Mapping[str, bytes]) -> None:
    notes = [row["note"] for row in rows(tables["cities/nowhereville/results.csv"])]
    assert notes == [*HOSTILE.values()]


def test_a_table_is_as_rfc_4180_has_it(tables: Mapping[str, bytes]) -> None:
    for table in tables.values():
        text = table.decode("utf-8-sig")
        assert text.startswith(",".join(COLUMNS) + "\r\n")
        assert text.endswith("\r\n")
        assert text.count("\n") == text.count("\r\n") == len(rows(table)) + 1
        assert {len(row) for row in csv.reader(StringIO(text, newline=""))} == {len(COLUMNS)}
