"""Where in a source file things stand that comrak places by line and octet."""

import re
from collections.abc import Iterator
from html import escape

from generator.model.span import LineIndex, Span
from generator.source.definitions import UNSHIFTED, Shift, shifts

_POSITION = re.compile(r"(\d+):(\d+)-(\d+):(\d+)")
_BAR = re.compile(r"(?<!\\)\|")
_ASSIGNED = re.compile(r"""(?:href|src)\s*=\s*["']?$""", re.IGNORECASE)
_SEARCHED = 12
"""Lines of link definitions over which a link is looked for."""


class Places:
    """Turns comrak's places in a body into spans of its file; `offset` is where the body starts there."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.lines = LineIndex(text)
        self._plain = text.isascii()
        self._defines = "]:" in text
        self._shifts = shifts(text)
        self._raw = 0
        self._line = (0, b"")
        self._counted = (0, 0)

    def link(self, position: str | None, address: str, *, in_cell: bool) -> Span:
        """Span of a link or image, from comrak's `data-sourcepos`, or without one from its address."""
        found = _POSITION.fullmatch(position or "")
        if not found:
            return self._written(address, assigned=True)
        places = [int(place) for place in found.groups()]
        spans = (
            self._span(places, shift, end_shift, in_cell=in_cell)
            for shift, end_shift in self._candidates(places[0], places[2])
        )
        span = next((one for one in spans if self._is_link(one, address)), None)
        span = span or self._span(places, UNSHIFTED, UNSHIFTED, in_cell=in_cell)
        return Span(span.start + self.offset, span.end + self.offset)

    def _span(self, places: list[int], shift: Shift, end_shift: Shift, *, in_cell: bool) -> Span:
        line, column, end_line, end_column = places
        return Span(
            self._at(line, column - 1, shift, in_cell=in_cell),
            self._at(end_line, end_column, end_shift, in_cell=in_cell),
        )

    def heading(self, position: str | None, words: str) -> Span:
        """Span of a heading."""
        found = _POSITION.fullmatch(position or "")
        if not found:
            return self._written(words, assigned=False)
        span = self._span([int(place) for place in found.groups()], UNSHIFTED, UNSHIFTED, in_cell=False)
        return Span(span.start + self.offset, span.end + self.offset)

    def _candidates(self, line: int, end: int) -> Iterator[tuple[Shift, Shift]]:
        """Shifts to try: what the definitions above say, and where these are odd, any few lines further."""
        if self._defines:
            yield self._shifts.get(line, UNSHIFTED), self._shifts.get(end, UNSHIFTED)
            for lines in range(_SEARCHED):
                yield Shift(lines, 0), Shift(lines, 0)

    def _is_link(self, span: Span, address: str) -> bool:
        written = self.text[span.start : span.end]
        if written.startswith(("[", "![")):
            return written.endswith((")", "]"))
        return bool(written) and (written[0] == "<" or written in address)

    def _written(self, words: str, *, assigned: bool) -> Span:
        """Span of the next place of raw HTML that has an address or words."""
        for form in dict.fromkeys([words, escape(words, quote=False)]):
            place = self.text.find(form, self._raw)
            while assigned and place >= 0 and not _ASSIGNED.search(self.text, max(place - 12, 0), place):
                place = self.text.find(form, place + 1)
            if place >= 0:
                self._raw = place
                return Span(self.offset + place, self.offset + place + len(form))
        return Span(self.offset + self._raw, self.offset + self._raw)

    def _at(self, line: int, octets: int, shift: Shift, *, in_cell: bool) -> int:
        """Offset in the body of a place counted in octets of UTF-8."""
        line, octets = min(line + shift.lines, self.lines.count), octets + shift.octets
        start = self.lines.offset(line)
        if self._plain and not in_cell and not self._defines:
            return start + octets
        end = self.lines.offset(line + 1) if line < self.lines.count else len(self.text)
        content = self.text[start:end]
        if not content.isascii():
            octets = self._characters(line, content, octets)
        if in_cell:
            octets = _past_escaped_bars(content, octets)
        return start + min(octets, len(content))

    def _characters(self, line: int, content: str, octets: int) -> int:
        """How many characters of a line some octets are, counted from the place asked for last."""
        if self._line[0] != line:
            self._line, self._counted = (line, content.encode()), (0, 0)
        encoded = self._line[1]
        known, characters = self._counted
        if octets >= known:
            characters += len(encoded[known:octets].decode(errors="ignore"))
        else:
            characters -= len(encoded[octets:known].decode(errors="ignore"))
        self._counted = octets, characters
        return characters


def _past_escaped_bars(row: str, place: int) -> int:
    """A place in a row of a table, from one that leaves out the backslashes before bars of its cell."""
    cell = max((bar.end() for bar in _BAR.finditer(row, 0, place)), default=0)
    moved = place
    while (shifted := place + row.count("\\|", cell, moved)) != moved:
        moved = shifted
    return moved
