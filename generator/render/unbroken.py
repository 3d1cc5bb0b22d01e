"""What stays in one line: the digits of a number, and a short word with a hyphen, as ITU-T."""

import re

from markupsafe import Markup, escape


def unbroken(text: str) -> Markup:
    """A text as HTML, or HTML itself, that breaks no line in the midst of these; code is as it is written.

    A hyphen stays the one that was written, so that it is found, copied and read as such.
    """
    kept = _PARTS.sub(lambda part: part[0] if part[0][0] == "<" else _kept(part[0]), escape(text))
    return Markup(kept)  # noqa: S704 - escaped above, if it was not HTML before


def _kept(text: str) -> str:
    # Few texts have either, which is found out in a tenth of the time.
    whole = _NUMBER.sub(_joined, text) if _PARTED.search(text) else text
    return _SHORT.sub(r'<span class="u-unbroken">\g<0></span>', whole) if "-" in whole else whole


def _joined(number: re.Match[str]) -> str:
    return number[0].replace(" ", "\u00a0")


_PARTS = re.compile(r"<(pre|code)\b.*?</\1>|<[^>]*>|[^<]+", re.DOTALL)
_PARTED = re.compile(r"\d [\d%]")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?(?: %)?|(?<=\d) %")
_SHORT = re.compile(r"(?<![\w-])(?=[\w.-]{3,8}(?!\.?[\w-]))\w+(?:\.\w+)*-\w+(?:[.-]\w+)*(?!\.?[\w-])")
