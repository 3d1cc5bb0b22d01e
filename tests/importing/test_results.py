import pytest

from generator.importing import Imported, Loss, Results
from generator.importing._into_page import with_results
from generator.importing.records import CSV, XLSX
from generator.model.errors import GeneratorError
from generator.source import read
from tests.factories import city
from tests.importing.conftest import Read, told
from tests.office import workbook

REPORT = Results(
    city="nowhereville", publication="deliverables/x", report_year="2029", source="https://nowhere.example/"
)
SHEET = """Code,Status,Value,Unit,Quality,Data year
EC: ICT: ICT: 1C,Reported,91.0,%,survey,2028
EC:ICT:ICT:2C,reported,44.8%,,,
"""
PAGE = city("Text.", sources=["https://nowhere.example/"])


def brought(bring_in: Read, sheet: str = SHEET, results: Results = REPORT) -> Imported:
    return bring_in(CSV, sheet, "kpi.csv", "cities", results=results)


def values(imported: Imported) -> list[dict[str, str]]:
    report = imported.drafts[0].fields["results"][0]  # type: ignore[index]
    found: list[dict[str, str]] = report["values"]  # type: ignore[assignment, index, call-overload]
    return found


def test_a_sheet_of_results_becomes_a_report_of_the_city(bring_in: Read) -> None:
    imported = brought(bring_in)
    assert imported.drafts[0].path == "cities/nowhereville/index.md"
    assert values(imported) == [
        {"code": "ec-ict-ict-1c", "status": "reported", "value": "91.0", "unit": "%", "quality": "survey"},
        {"code": "ec-ict-ict-2c", "status": "reported", "value": "44.8", "unit": "%"},
    ]
    assert told(imported) == [
        "kpi.csv, column F (“Data year”): a result has no year of its own, and was left out"
    ]


def test_a_workbook_gives_values_as_they_are_shown(bring_in: Read) -> None:
    rows: list[list[object]] = [
        ["KPI", "Status", "Result"],
        ["EC: ICT: ICT: 1C", "reported", 0.91],
        ["EC: ICT: ICT: 3C", "reported", 5],
    ]
    octets = workbook(rows, formats={"C2": "0.0%", "C3": "0.0"})
    found = values(bring_in(XLSX, octets, "kpi.xlsx", "cities", results=REPORT))
    assert [one["value"] for one in found] == ["91.0", "5.0"]


def test_rows_without_a_known_indicator_are_refused_with_close_ones(bring_in: Read) -> None:
    imported = brought(
        bring_in, SHEET + "EC: ICT: ICT: 1X,reported,1,,,\n,reported,1,,,\nEC: ICT: ICT: 1C,reported,2,,,\n"
    )
    refused = [loss for loss in imported.losses if loss.refused]
    assert [loss.place for loss in refused] == ["kpi.csv, row 4", "kpi.csv, row 5", "kpi.csv, row 6"]
    assert "`ec-ict-ict-1c`" in refused[0].fix


def test_a_status_is_not_guessed_from_a_value(bring_in: Read) -> None:
    imported = brought(bring_in, "Code,Status,Value\nEC: ICT: ICT: 1C,,91\nEC: ICT: ICT: 2C,fine,91\n")
    assert [one.get("status", "") for one in values(imported)] == ["", ""]
    assert any(line.startswith("kpi.csv, row 3: `fine` is not one of") for line in told(imported))


def test_what_fills_no_value_is_told_cell_by_cell(bring_in: Read) -> None:
    sheet = "Code,Status,Value,,Result\nEC: ICT: ICT: 1C,reported,91,beside,92,beyond\n"
    imported = brought(bring_in, sheet)
    assert values(imported)[0]["value"] == "91"
    assert told(imported) == [
        "kpi.csv, row 2, column E (“Result”): `value` is filled by an earlier column, so “92” was left out",
        "kpi.csv, row 2, column D: the cell has no heading, and was left out",
        "kpi.csv, row 2, column F: the cell has no heading, and was left out",
    ]


def test_a_column_that_is_not_there_is_not_passed_over(bring_in: Read) -> None:
    with pytest.raises(GeneratorError, match="has no column `Nothing`"):
        bring_in(CSV, SHEET, "kpi.csv", "cities", results=REPORT, columns={"Nothing": "value"})


def test_a_sheet_without_codes_or_results_is_refused(bring_in: Read) -> None:
    with pytest.raises(GeneratorError, match="no column of indicator codes"):
        brought(bring_in, "Title\nA\n")
    with pytest.raises(GeneratorError, match="no result that could be read"):
        brought(bring_in, "Code\nA\n")


def added(bring_in: Read, page: str, results: Results = REPORT) -> str | Loss:
    return with_results(page, brought(bring_in, results=results).drafts[0])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_results_are_added_to_a_page_whose_other_lines_stay(bring_in: Read, end: str) -> None:
    page = PAGE.replace("\n", end)
    once = added(bring_in, page)
    assert isinstance(once, str)
    assert [line for line in once.splitlines() if line not in page.splitlines()] == [
        "results:",
        "- publication: deliverables/x",
        "  report_year: 2029",
        "  source: https://nowhere.example/",
        "  values:",
        '  - {code: ec-ict-ict-1c, status: reported, value: "91.0", unit: "%", quality: survey}',
        '  - {code: ec-ict-ict-2c, status: reported, value: "44.8", unit: "%"}',
    ]
    # Fields that hold fields of their own stand behind the others.
    assert once.index("sources:") < once.index("results:")
    twice = added(
        bring_in, once, Results(city="nowhereville", publication="deliverables/y", report_year="2030")
    )
    assert isinstance(twice, str)
    document, faults = read.page("cities/nowhereville.md", twice)
    assert document
    assert not faults
    assert [one["publication"] for one in document.fields["results"]] == ["deliverables/x", "deliverables/y"]  # type: ignore[index, call-overload]
    assert twice.endswith(page[page.index("---", 3) :])


def test_the_same_report_is_not_added_twice(bring_in: Read) -> None:
    once = added(bring_in, PAGE)
    assert isinstance(once, str)
    again = added(bring_in, once)
    assert isinstance(again, Loss)
    assert again.refused


def test_a_page_that_cannot_be_read_is_left_alone(bring_in: Read) -> None:
    assert isinstance(added(bring_in, "no front matter"), Loss)
    assert isinstance(added(bring_in, PAGE.replace("---\nText", "results: [{a: b}]\n---\nText")), Loss)
