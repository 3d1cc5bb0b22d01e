"""The words of a text, for comparing texts."""

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# Chinese and Japanese set no spaces, so each of their characters counts as a word.
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_IDEOGRAPHS}]|[^\W{_IDEOGRAPHS}]+")
_ASCII = str.maketrans(
    {chr(code): chr(code).lower() if re.match(r"\w", chr(code)) else " " for code in range(128)}
)


def words(text: str) -> list[str]:
    """Words of a plain text, case folded, without punctuation."""
    if text.isascii():
        # A third of the time that the expression takes, and most English pages are plain ASCII.
        return text.translate(_ASCII).split()
    return _WORD.findall(text.casefold())


def words_of_html(html: str) -> list[str]:
    """Words that a reader of rendered HTML sees."""
    if "<!--" in html:
        html = _COMMENT.sub(" ", html)
    text = _TAG.sub(" ", html)
    return words(unescape(text) if "&" in text else text)


def place_of(sought: Sequence[str], source: str, start: int = 0) -> tuple[int, int] | None:
    """Where the first thirty of some words stand in the source of a text, whatever marks are between them.

    Where a link's address or the like is between them, as many of the first words as are found together.
    """
    written, places = _written(source, start)
    for count in (30, 8, 5, 3, 2):
        some = list(sought[:count])
        for number, word in enumerate(written):
            if word == some[0] and written[number : number + len(some)] == some:
                return places[number][0], places[number + len(some) - 1][1]
    return None


@lru_cache(maxsize=4)
def _written(source: str, start: int) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a source and their places; kept for the next passage of the same text."""
    found = [*_WORD.finditer(source, start)]
    # Underscores are emphasis in Markdown, and letters of words to the expression.
    return [match[0].casefold().strip("_") for match in found], [match.span() for match in found]
