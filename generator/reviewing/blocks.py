"""An article as readers take it in: text blocks of words, with what links and images stand for."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

Block = tuple[str, ...]
"""The words of a block; behind a `BEHIND`, what a word stands for: the target of its link, its image."""

BEHIND = "\0"
_ENDS = frozenset(
    """
    address article aside blockquote caption dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905
)
"""Elements at whose start and end a block ends."""
_UNSEEN = frozenset({"script", "style", "svg", "template"})
_WORDS = re.compile(r"\S+")


def blocks(
    html: str, of_image: Callable[[str], str] = str, of_link: Callable[[str], str] = str
) -> list[Block]:
    """The blocks of an article; `of_image` and `of_link` say what an address stands for."""
    reader = _Reader(of_image, of_link)
    reader.feed(html)
    reader.close()
    return [block for block in reader.found if block]


def shown(word: str) -> str:
    """A word without what stands behind it."""
    return word.partition(BEHIND)[0]


class _Reader(HTMLParser):
    def __init__(self, of_image: Callable[[str], str], of_link: Callable[[str], str]) -> None:
        super().__init__()
        self._of_image, self._of_link = of_image, of_link
        self._words: list[str] = []
        self._target = ""
        self._unseen = 0
        self._made: list[Block] = []

    @property
    def found(self) -> Iterator[Block]:
        """All blocks, the last one too."""
        yield from self._made
        yield tuple(self._words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a link, or take an image as one word."""
        if tag in _ENDS:
            self._end()
        attributes = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "a":
            self._target = self._of_link(attributes["href"]) if attributes.get("href") else ""
        elif tag == "img":
            alt = attributes.get("alt", "")
            self._words += [
                *f"[image: {alt}]".split(),
                f"▣{BEHIND}{self._of_image(attributes.get('src', ''))}",
            ]

    def handle_endtag(self, tag: str) -> None:
        """End a block or a link."""
        if tag in _ENDS:
            self._end()
        elif tag in _UNSEEN:
            self._unseen -= 1
        elif tag == "a":
            self._target = ""

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._unseen <= 0:
            behind = f"{BEHIND}{self._target}" if self._target else ""
            self._words += [f"{word}{behind}" for word in _WORDS.findall(data)]

    def _end(self) -> None:
        self._made.append(tuple(self._words))
        self._words = []
