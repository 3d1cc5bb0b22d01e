"""Where in a file a cursor stands, by its lines alone: what is being typed is seldom whole YAML."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.editor.flow import Inner, inside

_LINE = re.compile(
    r"^(?P<lead>(?: *- +| *-$)*) *(?:(?P<key>[^\s:#\[\]{},\"'-][^:#\[\]{},]*?) *:(?: +|$))?(?P<rest>.*)$"
)
_FENCE = re.compile(r"^\ufeff?---[ \t]*$")


class Point(NamedTuple):
    """A position in lines; both numbers from 0, in characters."""

    lines: Sequence[str]
    row: int
    column: int

    @property
    def line(self) -> str:
        """Its line, empty past the last one."""
        return self.lines[self.row] if self.row < len(self.lines) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """A place in the front matter: `path` holds keys alone, from the top down; items of a list have none.

    At a key, `prefix` is what has been typed of it, else of the value. `start` is the column, from 0, where
    it begins. `beside` are keys, or values of a list, that stand there already, with what they hold.
    """

    path: tuple[str, ...]
    at_key: bool
    prefix: str
    start: int
    quoted: bool = False
    in_list: bool = False
    beside: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Line:
    dash: int | None
    column: int
    key: str
    rest: str
    rest_at: int

    @classmethod
    def of(cls, text: str) -> "_Line":
        match = _LINE.match(text)
        if match is None:
            # A line with an end that only others see.
            return cls(None, 0, "", text, 0)
        lead, key = match["lead"], match["key"] or ""
        start = match.start("key") if key else match.start("rest")
        dash = lead.index("-") if "-" in lead else None
        return cls(dash, start, key, match["rest"], match.start("rest"))


def fields_end(lines: Sequence[str]) -> int | None:
    """The number of the line, from 0, that ends the front matter; that of the last one where none does.

    None where there is no front matter.
    """
    if not lines or not _FENCE.match(lines[0]):
        return None
    return next((number for number, line in enumerate(lines) if number and _FENCE.match(line)), len(lines))


def cursor(point: Point) -> Cursor | None:
    """Where a position is; None in a body, and on a fence."""
    lines, row, column = point
    end = fields_end(lines)
    if end is None or not 0 < row < end:
        return None
    text = lines[row][:column]
    line = _Line.of(text)
    above = _above(lines, row, line)
    if line.key and column >= line.rest_at:
        return _value((*above, line.key), line)
    beside = _beside(lines, row, line, end)
    flow = inside(line.rest) if line.rest[:1] in {"[", "{"} else None
    if flow:
        return _in_flow(above, flow, line)
    if line.dash is not None and text.rstrip().endswith("-") and not text.endswith(" "):
        return None
    quote = line.rest[:1] if line.rest[:1] in {'"', "'"} else ""
    return Cursor(
        path=above,
        at_key=line.dash is None or not quote,
        prefix=line.rest.removeprefix(quote),
        start=line.rest_at + len(quote),
        quoted=bool(quote),
        in_list=line.dash is not None,
        beside=beside,
    )


def _value(path: tuple[str, ...], line: _Line) -> Cursor:
    flow = inside(line.rest)
    if flow:
        return _in_flow(path, flow, line)
    quote = line.rest[:1] if line.rest[:1] in {'"', "'"} else ""
    start = line.rest_at + len(quote)
    return Cursor(path=path, at_key=False, prefix=line.rest[len(quote) :], start=start, quoted=bool(quote))


def _in_flow(path: tuple[str, ...], flow: Inner, line: _Line) -> Cursor:
    return Cursor(
        path=(*path, *flow.path),
        at_key=flow.at_key,
        prefix=flow.prefix,
        start=line.rest_at + flow.start,
        quoted=flow.quoted,
        in_list=True,
        beside=flow.beside,
    )


def _above(lines: Sequence[str], row: int, line: _Line) -> tuple[str, ...]:
    """The keys that a line stands under, from the top."""
    path: list[str] = []
    # A list may stand as far to the left as its key does.
    limit = line.column if line.dash is None else line.dash + 1
    for number in range(row - 1, 0, -1):
        other = _Line.of(lines[number])
        if limit <= 0:
            break
        if other.dash is not None and other.column <= limit and other.dash < limit:
            if other.key and other.column < limit:
                path.append(other.key)
            limit = other.dash + 1
        elif other.key and other.dash is None and other.column < limit:
            path.append(other.key)
            limit = other.column
    return tuple(reversed(path))


def _beside(lines: Sequence[str], row: int, line: _Line, end: int) -> Mapping[str, str]:
    """Keys of the same mapping, or items of the same list, in the lines around."""
    found: dict[str, str] = {}
    for step, stop in ((-1, 0), (1, end)):
        for number in range(row + step, stop, step):
            other = _Line.of(lines[number])
            first = other.column if other.dash is None else min(other.dash, other.column)
            if not lines[number].strip():
                continue
            if line.dash is not None and other.dash == line.dash and not other.key:
                found[other.rest.strip().strip("\"'")] = ""
            elif other.key and other.column == line.column:
                found[other.key] = other.rest.strip().strip("\"'")
            if first < (line.column if line.dash is None else line.dash) or (
                line.dash is None and other.dash is not None and other.dash < line.column and step > 0
            ):
                break
    return found
