"""Texts in lines: SVG does not break any by itself."""

import re
from collections.abc import Iterator
from unicodedata import east_asian_width

WIDE = "WF"
"""Classes of letters that take two places, as Chinese ones do."""


def lines(text: str, width: int) -> tuple[str, ...]:
    """A text in lines of at most `width` narrow letters; a word that is longer is cut."""
    found: list[str] = []
    line = ""
    for word in _words(text, width):
        joined = f"{line}{word}"
        if line and _width(joined.rstrip()) > width:
            found.append(line.rstrip())
            line = word.lstrip()
        else:
            line = joined
    return (*found, line.rstrip()) if line.strip() else tuple(found)


def _words(text: str, width: int) -> Iterator[str]:
    """Pieces that a line may end after: words, and letters of scripts that set no space between them."""
    for word in re.findall(r"\S+\s*", text):
        piece = ""
        for letter in word:
            if piece and (_width(piece + letter.strip()) > width or east_asian_width(piece[-1]) in WIDE):
                yield piece
                piece = ""
            piece += letter
        yield piece


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in WIDE else 1 for letter in text)
