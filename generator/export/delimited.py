"""Rows as comma-separated text (RFC 4180), as spreadsheets read it."""

import csv
import re
from collections.abc import Iterable

_MARK = "\ufeff"
"""Without it, spreadsheets take UTF-8 for the script of the machine, and `Karmøy` comes out broken."""

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")


class _Lines(list[str]):
    """What the writer of the standard library writes into."""

    def write(self, line: str) -> None:
        """Its own name for adding a line."""
        self.append(line)


def delimited(rows: Iterable[Iterable[str | int]]) -> bytes:
    """Rows in their order, the first of them the names of columns; no text is taken for a formula."""
    lines = _Lines()
    csv.writer(lines, lineterminator="\r\n").writerows([*map(_harmless, row)] for row in rows)
    return (_MARK + "".join(lines)).encode()


def _harmless(cell: str | int) -> str | int:
    if isinstance(cell, str) and _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
