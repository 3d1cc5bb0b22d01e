"""Lists and mappings on one line, `[a, b` and `{basis: c`, up to where a cursor stands in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    """A place in what a line holds: see `Cursor`; `start` counts from the beginning of that."""

    path: tuple[str, ...]
    at_key: bool
    prefix: str
    start: int
    quoted: bool
    beside: Mapping[str, str]


@dataclass(slots=True)
class _Open:
    """A bracket that is not closed: what stands in it so far."""

    mapping: bool
    key: str = ""
    beside: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Reading:
    opened: list[_Open] = field(default_factory=list)
    start: int = 0
    word: str = ""
    quote: str = ""
    was_quoted: bool = False

    def read(self, place: int, letter: str) -> None:
        if self.quote:
            if letter == self.quote:
                self.quote = ""
            else:
                self.word += letter
        elif letter in "\"'" and not self.word.strip():
            self.quote, self.was_quoted = letter, True
            self.start, self.word = place + 1, ""
        elif letter in "[{":
            self.opened.append(_Open(letter == "{"))
            self._next(place)
        elif letter in "]}":
            self._close()
            self._next(place)
        elif letter == ",":
            self._close_word()
            self._next(place)
        elif letter == ":" and self.opened and self.opened[-1].mapping:
            self.opened[-1].key = self.word.strip()
            self._next(place)
        elif not (letter == " " and not self.word and not self.was_quoted):
            self.word += letter
        else:
            self.start = place + 1

    def _next(self, place: int) -> None:
        self.start, self.word, self.was_quoted = place + 1, "", False

    def _close_word(self) -> None:
        if not self.opened:
            return
        inner, word = self.opened[-1], self.word.strip()
        if inner.mapping and inner.key:
            inner.beside[inner.key], inner.key = word, ""
        elif word:
            inner.beside[word] = ""

    def _close(self) -> None:
        self._close_word()
        if self.opened:
            self.opened.pop()


def inside(text: str) -> Inner | None:
    """Where the end of a text is in the brackets that it opens; None where it is in none."""
    reading = _Reading()
    if text[:1] not in {"[", "{"}:
        return None
    for place, letter in enumerate(text):
        reading.read(place, letter)
    if not reading.opened:
        return None
    last = reading.opened[-1]
    return Inner(
        path=tuple(one.key for one in reading.opened if one.mapping and one.key),
        at_key=last.mapping and not last.key,
        prefix=reading.word,
        start=reading.start,
        quoted=bool(reading.quote),
        beside=last.beside,
    )
