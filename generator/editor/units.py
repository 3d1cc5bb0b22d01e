"""Columns in characters, as ours are, and in the units that editors count: most often those of UTF-16."""

from collections.abc import Callable

from generator.model.span import LineIndex, Position

Units = Callable[[str], int]
"""How many units a text has."""


class Text:
    """A text with its lines, which end as CommonMark's do; numbers of lines and columns are from 0."""

    def __init__(self, text: str, units: Units) -> None:
        self.text = text
        self._index = LineIndex(text)
        self._units = units

    @property
    def lines(self) -> list[str]:
        """All lines, without their ends."""
        return [self.line(row) for row in range(self._index.count)]

    def line(self, row: int) -> str:
        """One line, empty past the last one."""
        if row >= self._index.count:
            return ""
        start = self._index.offset(row + 1)
        end = self._index.offset(row + 2) if row + 1 < self._index.count else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def characters(self, row: int, column: int) -> int:
        """The column in characters of one in units; one inside a character is that of its beginning."""
        line = self.line(row)
        if line.isascii():
            return min(column, len(line))
        at = 0
        for number, letter in enumerate(line):
            at += self._units(letter)
            if at > column:
                return number
        return len(line)

    def units(self, row: int, column: int) -> int:
        """The column in units of one in characters."""
        return self._units(self.line(row)[:column])

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column in units of the character at an offset."""
        found: Position = self._index.position(offset)
        return found.line - 1, self.units(found.line - 1, found.column - 1)
