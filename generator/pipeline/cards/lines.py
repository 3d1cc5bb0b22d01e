"""Titles broken into lines, as large as they fit."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.pipeline.cards.faces import Face

ELLIPSIS = "…"

_HAN = "\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
# Chinese is broken between any two characters, but not before what closes, nor behind what opens.
_CLOSING = "、。，．：；！？）》」』】〕〉”’…·%％"
_OPENING = "（《「『【〔〈“‘"
_UNIT = re.compile(
    rf" ?[{_OPENING}]*(?:[{_HAN}]|[^ {_HAN}{_OPENING}{_CLOSING}]+|[{_CLOSING}])[{_CLOSING}]*| ?\S"
)


class Lines(NamedTuple):
    """Lines of text, and the size that they are to be drawn in."""

    lines: tuple[str, ...]
    size: int


class Room(NamedTuple):
    """Where lines have to fit; `leading` is the distance of lines as a part of their size."""

    width: int
    height: int
    leading: float

    def holds(self, size: int) -> int:
        """How many lines of a size fit."""
        return max(int(self.height // (size * self.leading)), 1)


def fitted(text: str, face: Face, direction: str, room: Room, sizes: Sequence[int]) -> Lines:
    """A text in the largest size that fits; in the smallest one it is cut where it does not."""
    for size in sizes:
        lines = _broken(text, face, direction, room.width, size)
        if len(lines) <= room.holds(size) and all(
            face.at(size).getlength(line, direction=direction) <= room.width for line in lines
        ):
            return Lines(tuple(lines), size)
    size = sizes[-1]
    lines = _broken(_split_words(text, face, direction, room.width, size), face, direction, room.width, size)
    most = room.holds(size)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), face, direction, room.width, size)]
    return Lines(tuple(lines), size)


def _broken(text: str, face: Face, direction: str, width: int, size: int) -> list[str]:
    """Lines no wider than `width`, but for single words that are."""
    lines: list[str] = []
    line, used = "", 0.0
    for unit in _UNIT.findall(text):
        more = face.width(unit, size, direction)
        if line and used + more > width:
            lines.append(line)
            line, used = unit.lstrip(), face.width(unit.lstrip(), size, direction)
        else:
            line, used = line + unit, used + more
    return [*lines, line.rstrip()]


def _split_words(text: str, face: Face, direction: str, width: int, size: int) -> str:
    """The text with a space in words that are wider than a line."""
    words = []
    for word in text.split(" "):
        rest = word
        while face.width(rest, size, direction) > width:
            end = next(
                end for end in range(len(rest) - 1, 0, -1) if face.width(rest[:end], size, direction) <= width
            )
            words.append(rest[:end])
            rest = rest[end:]
        words.append(rest)
    return " ".join(words)


def _cut(text: str, face: Face, direction: str, width: int, size: int) -> str:
    """The beginning of a text, with an ellipsis, as much of it as fits."""
    font = face.at(size)
    units: list[str] = _UNIT.findall(text)
    while len(units) > 1:
        line = "".join(units).rstrip(" ,;:.-–—،") + ELLIPSIS
        if font.getlength(line, direction=direction) <= width:
            return line
        units.pop()
    return units[0].rstrip() + ELLIPSIS
