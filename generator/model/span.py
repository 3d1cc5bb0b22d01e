"""Places in a source file."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of characters `[start, end)` of a whole file, a BOM and CRs counted."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Position:
    """Line and column, both from 1, in characters."""

    line: int
    column: int


class LineIndex:
    """Turns character offsets of one text into positions and back."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        # The breaks of CommonMark; YAML's rarer ones (U+0085, U+2028) end no line in an editor.
        if "\r" in text:
            self._starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
        else:
            lengths = (len(line) + 1 for line in text.split("\n")[:-1])
            self._starts = [*accumulate(lengths, initial=0)]

    @property
    def count(self) -> int:
        """Number of lines."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """Line and column of the character at `offset`."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def offset(self, line: int, column: int = 1) -> int:
        """Offset of a position; lines past the end count from the last one."""
        line = min(max(line, 1), len(self._starts))
        return self._starts[line - 1] + column - 1
