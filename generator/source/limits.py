"""How much work the body of one page may ask of the renderer, whatever its size.

comrak's time and memory grow steeply with some kinds of text, so these are counted before it sees them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.source.faults import TOO_DEEP, TOO_LARGE, SourceError

MAX_CONTAINERS = 32
"""Quotes and lists that one line may open."""
MAX_CELLS = 100_000
"""Cells of one table: a row of one cell is filled up to the width of its header."""
MAX_HEADINGS = 1_000
MAX_MARKUP = 500
"""Comments, declarations and processing instructions of raw HTML, which have to be looked for an end."""
MAX_TAGS = 20_000

_CONTAINERS = re.compile(
    rf"^[ \t]*(?:(?:>[ \t]*|[-+*][ \t]+|\d{{1,9}}[.)][ \t]+)){{{MAX_CONTAINERS + 1}}}", re.MULTILINE
)
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$")
_FENCE = re.compile(r"^[ \t]{0,3}(```+|~~~+)", re.MULTILINE)
_DELIMITERS = re.compile(r"^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:|-]*$", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t\r]*\n")
_HEADING = re.compile(r"^[ \t>]*(?:#{1,6}(?=[ \t\r\n])|(?:=+|-+)[ \t]*$)", re.MULTILINE)
_COUNTED = (
    ("\n", _HEADING, MAX_HEADINGS, "headings"),
    ("<", re.compile(r"<[!?]"), MAX_MARKUP, "comments or declarations of raw HTML"),
    ("<", re.compile(r"<"), MAX_TAGS, "tags of raw HTML"),
)
"""Each with a character that there are at least as many of; it is counted much faster."""


def refuse_excess(text: str, offset: int) -> None:
    """Raise SourceError for a body that would cost too much; `offset` is where it starts in its file."""
    fences = None
    for line in _CONTAINERS.finditer(text):
        whole = text[line.start() : text.find("\n", line.end())]
        if _RULE.match(whole):
            continue
        fences = _fences(text) if fences is None else fences
        # An odd number of bounds before a place: it lies between two of them.
        if bisect_right(fences, line.start()) % 2 == 0:
            message = f"more than {MAX_CONTAINERS} quotes or lists inside each other"
            raise SourceError(TOO_DEEP, message, offset + line.start())
    for place, cells in _tables(text):
        if cells > MAX_CELLS:
            message = f"a table of {cells:,} cells; {MAX_CELLS:,} are allowed"
            raise SourceError(TOO_LARGE, message, offset + place)
    for sign, pattern, most, what in _COUNTED:
        if text.count(sign) < most:
            continue
        for number, found in enumerate(pattern.finditer(text)):
            if number == most:
                raise SourceError(TOO_LARGE, f"more than {most:,} {what}", offset + found.start())


def _fences(text: str) -> list[int]:
    """Where fenced blocks of code begin and end, in turn."""
    bounds: list[int] = []
    opened = ""
    for fence in _FENCE.finditer(text):
        if not opened:
            opened = fence[1]
        elif fence[1].startswith(opened):
            opened = ""
        else:
            continue
        bounds.append(fence.start())
    return bounds


def _tables(text: str) -> Iterator[tuple[int, int]]:
    """Where each table may begin, and how many cells it would have."""
    if "|" not in text:
        return
    for row in _DELIMITERS.finditer(text):
        end = _BLANK.search(text, row.end())
        rows = text.count("\n", row.end(), end.start() if end else len(text))
        yield row.start(), row[0].count("|") * (rows + 2)
