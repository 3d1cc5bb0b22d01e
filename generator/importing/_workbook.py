"""A sheet of an Excel workbook, read as Excel shows it; nothing in it is computed or run."""

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from generator.importing._archive import Archive, broken
from generator.importing._base import Given, Loss
from generator.importing._refusal import refusal
from generator.importing._table import (
    MOST_CHARACTERS,
    MOST_COLUMNS,
    MOST_ROWS,
    Cell,
    Row,
    Table,
    table_of,
    text_value,
)

_DECIMALS = re.compile(r"^[#,0]*0(?:\.(?P<decimals>0+))?(?P<percent>%?)$")
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell [^>]*ref=\"([^\"]+)\"")
_LINKED = re.compile(rb"<(?:\w+:)?hyperlink [^>]*ref=\"([^\"]+)\"")
_NAMED = 5
_BROKEN = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    OSError,
    InvalidFileException,
    StopIteration,
)
"""What openpyxl raises where a workbook does not keep to its schema."""


def workbook(given: Given, wanted: str) -> tuple[Table, list[Loss]]:
    """The wanted sheet, or the first that holds something, and what else the file held."""
    archive = Archive(given, "xl/", "Excel")
    try:
        # openpyxl would say on the terminal, with lines of its own, what is told here cell by cell.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            shown, formulas = (
                load_workbook(BytesIO(given.octets), read_only=True, data_only=values, keep_links=False)
                for values in (True, False)
            )
            name = _sheet(given.name, wanted, [sheet.title for sheet in shown.worksheets])
            rows = [*_rows(given.name, shown[name], formulas[name])]
        others = [sheet.title for sheet in shown.worksheets if sheet.title != name]
        hidden = shown[name].sheet_state != "visible"
    except _BROKEN:
        raise broken(given.name) from None
    table = table_of(given.name, name, rows)
    return table, [*_beside(table, others, hidden=hidden), *_unseen(archive, given.name)]


def _sheet(name: str, wanted: str, sheets: list[str]) -> str:
    if not sheets:
        raise refusal(
            "no-sheet", name, "holds no sheet with cells", "save the records in a sheet of their own"
        )
    if wanted and wanted not in sheets:
        shown = ", ".join(f"`{sheet}`" for sheet in sheets)
        raise refusal("no-such-sheet", name, f"has no sheet `{wanted}`", f"name one of {shown}")
    return wanted or sheets[0]


def _rows(name: str, shown: Any, formulas: Any) -> Iterator[Row]:  # noqa: ANN401 - openpyxl types loosely
    # A sheet may say that it has a million rows that nobody wrote.
    shown.reset_dimensions()
    formulas.reset_dimensions()
    for number, (values, written) in enumerate(
        zip(shown.iter_rows(), formulas.iter_rows(), strict=True), start=1
    ):
        if number > MOST_ROWS or len(values) > MOST_COLUMNS:
            message = f"has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns in one sheet"
            raise refusal("table-too-large", name, message, "split it, or delete the formats of empty rows")
        yield Row(number, tuple(_cell(one, other) for one, other in zip(values, written, strict=True)))


def _cell(shown: Any, written: Any) -> Cell:  # noqa: ANN401 - as above
    value = shown.value
    if value is None:
        doubt = "a formula without a result" if written.value is not None else ""
        return Cell("", doubt)
    if shown.data_type == "e":
        formula = written.data_type == "f"
        return Cell(
            "", f"the fault {value} of a formula" if formula else f"{value}, or a number that is no date"
        )
    text = text_value(_shown(value, str(shown.number_format or "")))
    return (
        Cell(text) if len(text) <= MOST_CHARACTERS else Cell("", f"more than {MOST_CHARACTERS:,} characters")
    )


def _shown(value: object, form: str) -> str:
    """A value as its sheet shows it: Excel keeps numbers, and how they look apart from them."""
    match value:
        case bool():
            return str(value).lower()
        case datetime() if value.time() != time(0):
            return value.isoformat(" ")
        case datetime():
            return _day(value, form)
        case date() | time():
            return value.isoformat()
        case int() | float():
            return _number(value, form)
        case _:
            return str(value)


def _day(value: datetime, form: str) -> str:
    """A day, or the month or year of it where the sheet shows no more: `May 2029` is no first of May."""
    signs = _QUOTED.sub("", form).lower()
    parts = "%Y-%m-%d" if "d" in signs or "y" not in signs else "%Y-%m" if "m" in signs else "%Y"
    return value.strftime(parts)


def _number(value: float, form: str) -> str:
    if match := _DECIMALS.match(form):
        scaled = value * 100 if match["percent"] else value
        return f"{scaled:.{len(match['decimals'] or '')}f}{match['percent']}"
    return str(int(value)) if float(value).is_integer() else repr(value)


def _beside(table: Table, others: list[str], *, hidden: bool) -> Iterator[Loss]:
    if hidden:
        yield Loss(
            f"{table.name}, sheet {table.sheet}",
            "the sheet is hidden in Excel, and was read",
            "see that it is the right one",
        )
    for other in others:
        yield Loss(
            f"{table.name}, sheet {other}",
            "the sheet was not read",
            f"import it by itself: --sheet “{other}”",
        )


def _unseen(archive: Archive, name: str) -> Iterator[Loss]:
    """What a workbook holds besides cells."""
    kinds = {
        "xl/comments": "comments on cells",
        "xl/threadedComments": "conversations about cells",
        "xl/media/": "pictures",
        "xl/charts/chart": "charts",
        "xl/embeddings/": "files within the file",
        "xl/pivotTables/": "pivot tables",
        "xl/vbaProject": "macros, which were not run",
        "xl/externalLinks/external": "links to other workbooks",
    }
    for start, what in kinds.items():
        if count := sum(1 for _ in archive.parts(start)):
            yield Loss(
                name,
                f"{what} were left out ({count})",
                "put what readers need into cells, or add it to the pages",
            )
    for part in archive.parts("xl/worksheets/sheet", ".xml"):
        told = archive.read(part)
        place = f"{name}, {part.rpartition('/')[2].removesuffix('.xml')}"
        if merged := _MERGED.findall(told):
            message = f"merged cells hold their text in the first of them only: {_some(merged)}"
            yield Loss(place, message, "unmerge them, and fill each cell")
        if linked := _LINKED.findall(told):
            message = f"cells keep the words of their links alone: {_some(linked)}"
            yield Loss(place, message, "write the addresses into a column of their own")


def _some(cells: list[bytes]) -> str:
    """The first of many cells by name, and how many more there are."""
    more = f" and {len(cells) - _NAMED} more" if len(cells) > _NAMED else ""
    return ", ".join(cell.decode("ascii", "replace") for cell in cells[:_NAMED]) + more
