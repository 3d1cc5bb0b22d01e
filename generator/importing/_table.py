"""A table as it came, cell by cell, whatever kind of file it stood in."""

import csv
import re
from io import StringIO
from typing import NamedTuple

from generator.importing._base import Given
from generator.importing._decoding import printable, text_of
from generator.importing._refusal import refusal

MOST_ROWS = 10_000
MOST_COLUMNS = 500
_SEPARATOR = re.compile(r"sep=([,;|\t])(?=\n)")
"""How a file tells Excel, in a line before its header, what stands between its values."""
MOST_CHARACTERS = 1_000_000
"""Of one cell."""


class Cell(NamedTuple):
    """The text of a cell as its sheet shows it; `doubt` is why it may not be what it seems."""

    text: str = ""
    doubt: str = ""


class Row(NamedTuple):
    """A row, with its number from 1 as its program counts."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.text or cell.doubt for cell in self.cells)


class Table(NamedTuple):
    """Rows under a header, and where they were; `sheet` is empty where a file is one table."""

    name: str
    sheet: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def place(self, row: int, column: int | None = None) -> str:
        """A row or a cell of it, as one would look for it."""
        where = f"{self.name}, sheet {self.sheet}" if self.sheet else self.name
        if column is None:
            return f"{where}, row {row}"
        title = self.header[column] if column < len(self.header) else ""
        return f"{where}, row {row}, column {letter(column)}" + (f" (“{title}”)" if title else "")


def letter(column: int) -> str:
    """The letters of a column, counted from 0: A, B … Z, AA."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def table_of(name: str, sheet: str, rows: list[Row]) -> Table:
    """A table whose first row that is not blank is its header."""
    filled = [row for row in rows if not row.is_blank]
    if not filled:
        raise refusal(
            "empty-sheet", name, "holds no row", "name the sheet that holds the records with --sheet"
        )
    header = tuple(" ".join(cell.text.split()) for cell in filled[0].cells)
    return Table(name, sheet, header, tuple(filled[1:]))


def delimited(given: Given) -> Table:
    """A table of comma-separated values, or of values between semicolons or tabs."""
    text = text_of(given)
    csv.field_size_limit(MOST_CHARACTERS)
    said = _SEPARATOR.match(text)
    between = said[1] if said else _delimiter(text)
    if said:
        # The line stays, blank, so that rows have the numbers that Excel shows.
        text = text[said.end() :]
    # A quotation mark behind a blank is no letter, and one that is never closed swallows nothing.
    lines = csv.reader(StringIO(text), delimiter=between, strict=True, skipinitialspace=True)
    rows: list[Row] = []
    try:
        for number, cells in enumerate(lines, 1):
            if len(cells) > MOST_COLUMNS or len(rows) > MOST_ROWS:
                raise _too_large(given.name)
            rows.append(Row(number, tuple(Cell(_shown(cell)) for cell in cells)))
    except csv.Error as error:
        hint = "see to the quotation marks of that line: each that opens a cell must be closed"
        message = f"cannot be read near line {lines.line_num}: {error}"
        raise refusal("no-csv", given.name, message, hint) from None
    return table_of(given.name, "", rows)


def _shown(cell: str) -> str:
    """A cell without the mark that keeps spreadsheets from taking text for a formula; ours write it."""
    text = cell.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text


def _delimiter(text: str) -> str:
    """What stands most often in the first line that says something."""
    first = next(line for line in text.split("\n") if line.strip())
    return max(",;\t", key=first.count)


def _too_large(name: str) -> Exception:
    message = f"has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns"
    return refusal("table-too-large", name, message, "split it into several files")


def text_value(value: str) -> str:
    """The text of a cell without control characters and blanks around it."""
    return printable(value).strip()
