"""Records of a workbook: what its cells show, hold, hide and lead to."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from generator.importing.records import CSV, XLSX
from generator.model.errors import GeneratorError
from tests.importing.conftest import Read, told
from tests.office import workbook


def test_numbers_and_days_of_a_workbook_are_read_as_it_shows_them(bring_in: Read) -> None:
    rows: list[list[object]] = [
        ["Title", "Issued", "Summary", "Edition", "Review by"],
        ["A", 2029, 0.448, 2.50, date(2030, 1, 2)],
    ]
    octets = workbook(rows, formats={"C2": "0.0%", "D2": "0.00"})
    fields = bring_in(XLSX, octets, "a.xlsx").drafts[0].fields
    assert (fields["issued"], fields["summary"], fields["edition"], fields["review_by"]) == (
        *("2029", "44.8%", "2.50"),
        "2030-01-02",
    )


def test_a_formula_without_a_result_is_told_and_never_computed(bring_in: Read) -> None:
    imported = bring_in(XLSX, workbook([["Title", "Edition"], ["A", "=1+1"]]), "a.xlsx")
    assert "edition" not in imported.drafts[0].fields
    assert told(imported) == [
        "a.xlsx, sheet Records, row 2, column B (“Edition”): the cell holds a formula without a result"
    ]


def test_a_formula_without_a_heading_or_in_a_column_that_fills_no_field_is_told(bring_in: Read) -> None:
    imported = bring_in(XLSX, workbook([["Title", "Owner", ""], ["A", "=1+1", "=1+1"]]), "a.xlsx")
    assert [line.partition(": ")[0] for line in told(imported)] == [
        "a.xlsx, sheet Records, column B (“Owner”)",
        "a.xlsx, sheet Records, row 2, column C",
    ]


def test_another_sheet_is_read_where_it_is_named_and_told_where_not(bring_in: Read) -> None:
    with pytest.raises(GeneratorError, match="has no sheet `Other`"):
        bring_in(XLSX, workbook([["Title"], ["A"]]), "a.xlsx", sheet="Other")


def test_what_a_workbook_holds_besides_cells_is_told(bring_in: Read) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (["Title", "Summary"], ["A", "B"], ["C", None]):
        page.append(row)
    page.merge_cells("B2:B3")
    page["A2"].comment = Comment("Check this", "Nobody")
    book.create_sheet("Notes").append(["x"])
    held = BytesIO()
    book.save(held)
    imported = bring_in(XLSX, held.getvalue(), "a.xlsx")
    assert [draft.slug for draft in imported.drafts] == ["a", "c"]
    assert told(imported) == [
        "a.xlsx, sheet Notes: the sheet was not read",
        "a.xlsx: comments on cells were left out (1)",
        "a.xlsx, sheet1: merged cells hold their text in the first of them only: B2:B3",
    ]


def test_a_number_that_is_no_date_is_told_and_not_on_the_terminal(bring_in: Read) -> None:
    # A warning of openpyxl would be an error here.
    octets = workbook([["Title", "Issued"], ["A", 99999999999]], formats={"B2": "yyyy-mm-dd"})
    (line,) = told(bring_in(XLSX, octets, "a.xlsx"))
    assert line.endswith("column B (“Issued”): the cell holds #VALUE!, or a number that is no date")


def test_links_of_cells_are_told(bring_in: Read) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in (["Title", "Summary"], ["A", "B"]):
        page.append(row)
    page["B2"].hyperlink = "https://nowhere.example/"
    held = BytesIO()
    book.save(held)
    assert told(bring_in(XLSX, held.getvalue(), "a.xlsx")) == [
        "a.xlsx, sheet1: cells keep the words of their links alone: B2"
    ]


def test_a_sheet_that_holds_no_row_is_named(bring_in: Read) -> None:
    with pytest.raises(GeneratorError, match="holds no row in its sheet `Empty`"):
        bring_in(XLSX, workbook([], sheet="Empty"), "a.xlsx")
    with pytest.raises(GeneratorError) as refused:
        bring_in(CSV, ",,\n", "a.csv")
    assert "--sheet" not in refused.value.hint
