"""The words of a text, for comparing texts."""

import re
from collections.abc import Sequence
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
    """Where some words stand in the source of a text, whatever markup is between them.

    Where the markup is too long to be passed over, the first words of them that are found together.
    """
    for count in (len(sought), 8, 5, 3, 2):
        some = sought[: min(count, len(sought))]
        pattern = r"[\W_]{0,20}?".join(re.escape(word) for word in some)
        if found := re.compile(pattern, re.IGNORECASE).search(source, start):
            return found.span()
    return None
