"""In which line of a source something stood that is known by its words alone."""

import re
from bisect import bisect_right

from bs4 import Tag

_WORDS = re.compile(r"[\W_]+")
_LOOKED_FOR = (40, 16, 6)
"""Letters, fewer where more are not found: between two words of an element there may be signs of markup."""


class Lines:
    """The lines of a page, from `first` on; words are compared without blanks and signs."""

    def __init__(self, name: str, text: str, first: int) -> None:
        self._name = name
        self._first = first
        self._starts: list[int] = []
        self._last = 0
        parts = []
        at = 0
        self._raw = text.split("\n")
        for line in self._raw:
            self._starts.append(at)
            squeezed = _squeezed(line)
            parts.append(squeezed)
            at += len(squeezed)
        self._text = "".join(parts)

    def of(self, tag: Tag) -> str:
        """The place of an element: where its own words begin."""
        return self.of_text(
            tag.get_text(" ") or str(tag.get("src") or tag.get("href") or tag.get("id") or "")
        )

    def of_source(self, source: str, tag: Tag) -> str:
        """The place of an element by its own source, where that stands so, else by its words."""
        at = self._text.find(_squeezed(source))
        return self.at(bisect_right(self._starts, at) - 1) if at >= 0 else self.of(tag)

    def of_text(self, text: str) -> str:
        """The place of words, looked for behind the last one found, then from the top."""
        squeezed = _squeezed(text)
        for length in _LOOKED_FOR:
            words = squeezed[:length]
            at = self._text.find(words, self._last) if words else -1
            at = self._text.find(words) if at < 0 and words else at
            if at >= 0:
                self._last = at
                return self.at(bisect_right(self._starts, at) - 1)
        return self._name

    def from_top(self) -> None:
        """Look from the top again, for another kind of element."""
        self._last = 0

    def at(self, number: int) -> str:
        """The place of a line, counted from 0."""
        return f"{self._name}:{self._first + number}"

    def matching(self, pattern: re.Pattern[str]) -> list[tuple[str, re.Match[str]]]:
        """Every match outside of fenced code, with its place."""
        found = []
        fence = ""
        for number, line in enumerate(self._raw):
            mark = re.match(r"\s*(`{3,}|~{3,})", line)
            if mark and not fence:
                fence = mark[1]
            elif mark and line.strip().startswith(fence):
                fence = ""
            elif not fence:
                found += [
                    (self.at(number), match) for match in pattern.finditer(re.sub(r"`[^`]*`", "", line))
                ]
        return found


def _squeezed(text: str) -> str:
    return _WORDS.sub("", text).casefold()
