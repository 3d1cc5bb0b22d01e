"""Rendered HTML to the text that a reader sees."""

import re
from html import unescape

import nh3

_WITHIN_A_LINE = (
    "a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|"
    "u|var|wbr"
)
_BREAK = re.compile(rf"<(?!/?(?:{_WITHIN_A_LINE})\b)")


def plain_text(html: str) -> str:
    """The text of rendered HTML in one line, without scripts, styles and comments.

    Words that only tags of blocks part stay two words: `<td>a</td><td>b</td>` is `a b`.
    """
    # A parser takes the tags away: no expression tells a script that an author wrote from text.
    text = nh3.clean(_BREAK.sub(" <", html), tags=set())
    return " ".join(unescape(text).split())
