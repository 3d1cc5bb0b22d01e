"""A table as it came, cell by cell, whatever kind of file it stood in."""

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import NamedTuple

from generator.importing._base import Given, Loss
from generator.importing._decoding import printable, text_of
from generator.importing._refusal import refusal

MOST_ROWS = 10_000
MOST_COLUMNS = 500
_SEPARATOR = re.compile(r"sep=([,;|\t])(?=\n)")
"""How a file tells Excel, in a line before its header, what stands between its values."""
MOST_CHARACTERS = 1_000_000
"""Of one cell."""
KEEP_ONE = "keep one of the two columns, or leave one out: --map “TITLE=-”"
"""What to do where two columns fill one field."""


class _Quoted(csv.excel):
    """A quotation mark behind a blank is no letter, and one that is never closed swallows nothing."""

    strict = True
    skipinitialspace = True


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

    def without_heading(self, row: Row) -> Iterator[Loss]:
        """The cells of a row that no heading says anything of, whether it is empty or there is none."""
        for number, cell in enumerate(row.cells):
            if (cell.text or cell.doubt) and not any(self.header[number : number + 1]):
                yield Loss(
                    self.place(row.number, number),
                    "the cell has no heading, and was left out",
                    "give its column a heading, or put quotation marks around a value that holds a comma",
                )

    def filled(self, asked: Mapping[str, str]) -> dict[str, str]:
        """What columns were said to fill, by their headings in small letters; GeneratorError for others."""
        wanted = {" ".join(name.split()).casefold(): field for name, field in asked.items()}
        there = {title.casefold() for title in self.header if title}
        if missing := [name for name in asked if " ".join(name.split()).casefold() not in there]:
            message = f"has no column {', '.join(f'`{name}`' for name in missing)}"
            shown = ", ".join(f"`{title}`" for title in self.header if title)
            raise refusal("no-such-column", self.name, message, f"its columns are {shown}")
        return wanted


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
        if sheet:
            hint = "name the sheet that holds the records with --sheet"
            raise refusal("empty-sheet", name, f"holds no row in its sheet `{sheet}`", hint)
        raise refusal("empty-sheet", name, "holds no row", "see that it was exported whole")
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
    lines = StringIO(text).readlines()
    reader = csv.reader(lines, _Quoted, delimiter=between)
    rows: list[Row] = []
    begins = 0
    try:
        for number, cells in enumerate(reader, 1):
            if len(cells) > MOST_COLUMNS or len(rows) > MOST_ROWS:
                raise _too_large(given.name)
            rows.append(Row(number, tuple(Cell(_shown(cell)) for cell in cells)))
            begins = reader.line_num
    except csv.Error as error:
        opens = _opens(lines[begins : reader.line_num], between) + begins
        message = (
            f"cannot be read: the quotation mark that opens a cell in line {opens} "
            f"is not closed as it should be up to line {reader.line_num} ({error})"
        )
        hint = "close it where its cell ends, and write each quotation mark within a cell twice"
        raise refusal("no-csv", given.name, message, hint) from None
    return table_of(given.name, "", rows)


def _opens(lines: list[str], between: str) -> int:
    """In which of the lines of a broken record, from 1, the cell opens that is not closed as it should be."""
    whole = [*lines[:-1], lines[-1].rstrip("\n") + "\n"]
    # It may be the length of the cell that has ended the reading.
    csv.field_size_limit(sum(map(len, whole)))
    # Open at the end of the file; or else closed in the last line, by what was to open another cell.
    for count in (len(whole), len(whole) - 1):
        rows: list[list[str]] = [*csv.reader(whole[:count], _Quoted, delimiter=between, strict=False)]
        if rows and rows[-1] and rows[-1][-1].endswith("\n"):
            return count + 1 - rows[-1][-1].count("\n")
    return len(whole)


def _shown(cell: str) -> str:
    """A cell without the mark that keeps spreadsheets from taking text for a formula; ours write it."""
    text = cell.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text


def _delimiter(text: str) -> str:
    """What stands most often in the first line that says something, outside of quotation marks."""
    first = next(line for line in text.split("\n") if line.strip())
    first = re.sub(r"\"[^\"]*\"", "", first)
    return max(",;\t", key=first.count)


def _too_large(name: str) -> Exception:
    message = f"has more than {MOST_ROWS:,} rows or {MOST_COLUMNS} columns"
    return refusal("table-too-large", name, message, "split it into several files")


def text_value(value: str) -> str:
    """The text of a cell without control characters and blanks around it."""
    return printable(value).strip()
