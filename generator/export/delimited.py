"""Rows as comma-separated text (RFC 4180), as spreadsheets read it."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_MARK = "\ufeff"
"""Without it, spreadsheets take UTF-8 for the script of the machine."""

_FORMULA = re.compile(r"[=+\-@\t\r]")


def delimited(rows: Iterable[Sequence[str | int]]) -> bytes:
    """Rows in their order, the first of them the names of columns; no text is taken for a formula."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([*map(_harmless, row)] for row in rows)
    return (_MARK + text.getvalue()).encode()


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
