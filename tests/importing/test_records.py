from datetime import date

import pytest

from generator.importing import Format, Given
from generator.importing.records import CSV, XLSX
from generator.model.errors import GeneratorError
from tests.importing.conftest import Read, told
from tests.office import workbook

ROWS = [
    ["Name", "Summary", "SDG", "Topics", "Year", "DOI", "Owner"],
    ["Water", "Less is lost.", "6; 11.6", "data, measurement", "2029", "10.1000/x", "Somebody"],
]
MAP = {"Name": "title", "SDG": "sdgs", "Year": "issued", "DOI": "identifiers.doi"}


def delimited(rows: list[list[str]], sign: str = ",") -> str:
    return "".join(sign.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_row_becomes_a_page_and_a_column_fills_a_field(bring_in: Read, sign: str) -> None:
    imported = bring_in(CSV, delimited(ROWS, sign), "a.csv", columns=MAP)
    (draft,) = imported.drafts
    assert draft.path == "case-studies/water/index.md"
    assert dict(draft.fields) == {
        "title": "Water",
        "summary": "Less is lost.",
        "sdgs": ["6", "11.6"],
        "topics": ["data", "measurement"],
        "issued": "2029",
        "identifiers": {"doi": "10.1000/x"},
        "status": "draft",
    }
    assert told(imported) == ["a.csv, column G (“Owner”): the column fills no field, and was left out"]


def test_a_workbook_gives_what_a_text_file_gives(bring_in: Read) -> None:
    of_text = bring_in(CSV, delimited(ROWS), "a.csv", columns=MAP)
    of_book = bring_in(XLSX, workbook(ROWS), "a.xlsx", columns=MAP)
    assert of_book.drafts[0].fields == of_text.drafts[0].fields
    assert told(of_book) == [
        "a.xlsx, sheet Records, column G (“Owner”): the column fills no field, and was left out"
    ]


def test_a_cell_that_cannot_be_read_is_told_with_its_place_and_left_blank(bring_in: Read) -> None:
    rows = [["Title", "SDGs", "Topics", "Issued"], ["Water", "6; eleven", "nonsense", "next year"]]
    imported = bring_in(CSV, delimited(rows), "a.csv")
    fields = imported.drafts[0].fields
    assert (fields["sdgs"], fields["topics"], fields["issued"]) == (["6"], "", "")
    assert [line.split(":")[0] for line in sorted(told(imported))] == [
        "a.csv, row 2, column B (“SDGs”)",
        "a.csv, row 2, column C (“Topics”)",
        "a.csv, row 2, column D (“Issued”)",
    ]


def test_a_target_that_may_have_lost_its_nought_is_told(bring_in: Read) -> None:
    imported = bring_in(XLSX, workbook([["Title", "SDGs"], ["A", 17.1]]), "a.xlsx")
    assert imported.drafts[0].fields["sdgs"] == ["17.1"]
    assert told(imported) == [
        "a.xlsx, sheet Records, row 2, column B (“SDGs”): `17.1` may have lost a nought"
    ]


def test_status_is_never_taken_over(bring_in: Read) -> None:
    imported = bring_in(CSV, "Title,Status\nA,published\n", "a.csv")
    assert imported.drafts[0].fields["status"] == "draft"
    assert told(imported) == ["a.csv, column B (“Status”): the column was left out"]


def test_rows_that_nothing_names_or_two_name_are_refused_and_the_others_come_in(bring_in: Read) -> None:
    imported = bring_in(CSV, "Title,Slug\nA,\n,\nB,a\n水,\n\nC,Ü\nD,d\n,x\n", "a.csv")
    assert [draft.slug for draft in imported.drafts] == ["a", "d", "x"]
    assert [loss.place for loss in imported.losses if loss.refused] == [
        *("a.csv, row 4", "a.csv, row 5"),
        "a.csv, row 7",
    ]


@pytest.mark.parametrize(
    ("text", "opens", "ends"),
    [
        ('A,"one', 2, 2),
        ('A,"one\nB,two\nC,"three"\n', 2, 4),
        ('A,"one\nB,two\nC,three\n', 2, 4),
        ('A,"one"\nB,"two"\nC, "three\nD,four\nE,five', 4, 6),
        ('A,"one\n\ntwo"\nB,"three\nC,four\n', 5, 6),
        ('A,"one\ntwo","three\nB,four\n', 3, 4),
        ('A,"one" two\n', 2, 2),
        ('"A,one\nB,two\n', 2, 3),
    ],
)
def test_a_quotation_mark_that_is_never_closed_swallows_no_record_and_is_told_where_it_opens(
    bring_in: Read, text: str, opens: int, ends: int
) -> None:
    message = f"opens a cell in line {opens} is not closed as it should be up to line {ends} "
    with pytest.raises(GeneratorError, match=message):
        bring_in(CSV, f"Title,Body\n{text}", "a.csv")


def test_headings_alone_are_no_records(bring_in: Read) -> None:
    with pytest.raises(GeneratorError, match="holds no record"):
        bring_in(CSV, "Title,Body\n", "a.csv")


def test_a_cell_beyond_the_last_heading_is_told(bring_in: Read) -> None:
    imported = bring_in(CSV, "Title,Summary\nA,One, two\nB,Three,\n", "a.csv")
    assert told(imported) == ["a.csv, row 2, column C: the cell has no heading, and was left out"]


@pytest.mark.parametrize("form", [CSV, XLSX], ids=lambda form: form.name)
def test_a_cell_under_an_empty_heading_is_told(bring_in: Read, form: Format) -> None:
    rows = [["Title", "", "Summary"], ["A", "", "One"], ["B", "lost", "Two"]]
    octets = delimited(rows) if form is CSV else workbook(rows)
    imported = bring_in(form, octets, "a.csv")
    (line,) = told(imported)
    assert line.endswith(", row 3, column B: the cell has no heading, and was left out")
    assert "give its column a heading" in imported.losses[0].fix


def test_rows_have_the_numbers_that_a_spreadsheet_shows_whatever_lines_a_cell_has(bring_in: Read) -> None:
    imported = bring_in(CSV, 'Title,Body\nA,"one\n\ntwo"\n水,\n', "a.csv")
    assert imported.drafts[0].body == "one\n\ntwo"
    assert imported.losses[0].place == "a.csv, row 3"


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({"Nothing": "title"}, "has no column `Nothing`"),
        ({"": "-"}, "has no column ``"),
        ({"Title": "titel"}, "cannot put column `Title` into `titel`"),
    ],
)
def test_a_map_that_fits_nothing_is_refused(bring_in: Read, columns: dict[str, str], message: str) -> None:
    with pytest.raises(GeneratorError, match=message):
        bring_in(CSV, "Title\nA\n", "a.csv", columns=columns)


def test_a_column_may_be_left_out_on_purpose(bring_in: Read) -> None:
    assert told(bring_in(CSV, "Title,Owner\nA,B\n", "a.csv", columns={"Owner": "-"})) == []


def test_text_in_an_old_encoding_is_read_where_it_is_said(bring_in: Read) -> None:
    octets = "Title\nCafé\n".encode("windows-1252")
    given = Given(name="a.csv", octets=b"", encoding="windows-1252")
    assert bring_in(CSV, octets, "a.csv", given=given).drafts[0].fields["title"] == "Café"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_beginning_is_no_part_of_the_first_column(bring_in: Read, encoding: str) -> None:
    assert bring_in(CSV, "Title\nA\n".encode(encoding), "a.csv").drafts[0].fields["title"] == "A"


@pytest.mark.parametrize(
    ("form", "shown"),
    [("yyyy-mm-dd", "2029-05-01"), ("mmmm yyyy", "2029-05"), ("yyyy", "2029"), ('yyyy" d"', "2029")],
)
def test_a_month_is_not_made_a_day(bring_in: Read, form: str, shown: str) -> None:
    octets = workbook([["Title", "Issued"], ["A", date(2029, 5, 1)]], formats={"B2": form})
    assert bring_in(XLSX, octets, "a.xlsx").drafts[0].fields["issued"] == shown


def test_a_comma_within_a_heading_separates_nothing(bring_in: Read) -> None:
    imported = bring_in(
        CSV, '"Title, in short, of it";Summary\nA;B, c\n', "a.csv", columns={"Summary": "title"}
    )
    assert imported.drafts[0].fields["title"] == "B, c"


def test_a_second_column_for_a_field_is_told_with_its_mend(bring_in: Read) -> None:
    (loss,) = bring_in(CSV, "Title,title\nA,B\n", "a.csv").losses
    assert loss.message == "`title` is filled by an earlier column, so “B” was left out"
    assert loss.fix.startswith("keep one of the two columns")


def test_a_line_above_the_headings_is_what_the_mend_of_its_records_speaks_of(bring_in: Read) -> None:
    imported = bring_in(CSV, "Report of 2029\nTitle,Summary\nA,B\n", "a.csv")
    assert "headings stand in the first row" in next(loss.fix for loss in imported.losses if loss.refused)


def test_a_line_that_tells_excel_what_stands_between_values_is_no_header(bring_in: Read) -> None:
    for sign in ";|\t":
        imported = bring_in(
            CSV, f"sep={sign}\nTitle{sign}Year\nA, b{sign}nothing\n", "a.csv", columns={"Year": "issued"}
        )
        assert imported.drafts[0].fields["title"] == "A, b"
        assert any("row 3" in loss for loss in told(imported))


def test_a_quotation_mark_behind_a_blank_opens_a_cell(bring_in: Read) -> None:
    imported = bring_in(CSV, 'Title; Summary\nA; "b; c"\n', "a.csv", columns={"Summary": "summary"})
    assert imported.drafts[0].fields["summary"] == "b; c"
