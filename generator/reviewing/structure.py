"""What the markup of an article says of its accessibility, without a browser."""

from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise

_LEVELS = {f"h{level}": level for level in range(1, 7)}


def faults(html: str) -> list[str]:
    """Levels left out, images without alternative, links without words, tables without heads."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(dict.fromkeys((*_headings(reader.levels), *reader.found)))


def _headings(levels: list[int]) -> Iterator[str]:
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1, where a page has one"
    for one, next_ in pairwise(levels):
        if next_ > one + 1:
            yield f"a heading of level {next_} follows one of level {one}"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.found: list[str] = []
        self._link: str | None = None
        self._heads: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what opens here."""
        attributes = dict(attrs)
        if tag in _LEVELS:
            self.levels.append(_LEVELS[tag])
        elif tag == "img":
            if attributes.get("alt") is None:
                self.found.append(f"an image has no alternative: {attributes.get('src', '')}")
            self._link = (
                (self._link or "") + (attributes.get("alt") or "") if self._link is not None else None
            )
        elif tag == "a":
            self._link = attributes.get("aria-label") or ""
        elif tag == "table":
            self._heads.append(False)
        elif tag == "th" and self._heads:
            self._heads[-1] = True

    def handle_endtag(self, tag: str) -> None:
        """Judge what ends here."""
        if tag == "a":
            if self._link is not None and not self._link.strip():
                self.found.append("a link has no words")
            self._link = None
        elif tag == "table" and self._heads and not self._heads.pop():
            self.found.append("a table has no head cells")

    def handle_data(self, data: str) -> None:
        """Words of a link."""
        if self._link is not None:
            self._link += data
