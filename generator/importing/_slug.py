"""A name for a page, from its title."""

import re
import unicodedata

LONGEST = 60

_OTHER = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ı": "i"}
)
_APOSTROPHES = re.compile(r"['’ʼ]")


def slug_of(title: str) -> str:
    """Lower-case ASCII words of a title, cut between two of them; empty for a title in another script."""
    plain = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    if any(sign.isalpha() and not sign.isascii() for sign in letters):
        return ""
    slug = _OTHER.sub("-", _APOSTROPHES.sub("", letters)).strip("-")
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
