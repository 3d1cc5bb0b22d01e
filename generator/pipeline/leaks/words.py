"""Text to words that compare alike, however case, accents' composition and punctuation are written."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

_ASCII = bytes(range(0x80))

Words = Sequence[bytes]
"""Words in their order, as UTF-8: octets are quicker to cut than text."""


def _table(kept: bytes) -> bytes:
    """Letters, digits and `kept` stay, A to Z become small, other ASCII parts words; octets of UTF-8 stay."""
    ascii_only = bytes(octet if chr(octet).isalnum() or octet in kept else 0x20 for octet in _ASCII)
    return ascii_only.lower() + bytes(range(0x80, 0x100))


_WORDS = _table(b"")
_NAMES = _table(b"-_")
_WORDS_AND_SEAMS = _table(b"\0")


def fold(text: str) -> bytes:
    """Text as words are cut from: NFKC, without case and with spaces between words beyond ASCII."""
    if text.isascii():
        return text.encode()
    # JSON may hold half of a surrogate pair.
    octets = unicodedata.normalize("NFKC", text).encode("utf-8", "replace")
    characters = set(octets.translate(None, _ASCII).decode())
    if len(characters) > _MANY:
        return octets.decode().translate(_STAND_INS).encode()
    for character in characters:
        stand_in = _stand_in(character)
        if stand_in != character:
            octets = octets.replace(character.encode(), stand_in.encode())
    return octets


class _StandIns(dict[int, str]):
    """What stands in for each character, made when it is met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _stand_in(chr(code)) if code >= len(_ASCII) else chr(code)
        return made


_STAND_INS = _StandIns()
_MANY = 200
"""Different characters from which on one pass over all of a text is faster than one for each of them."""


_IGNORED = frozenset(map(chr, (0x34F, *range(0xFE00, 0xFE10))))
"""Marks that show nothing: the grapheme joiner and variation selectors."""


@cache
def _stand_in(character: str) -> str:
    """A character of a word without case, others as spaces or nothing; ideographs are words."""
    category = unicodedata.category(character)
    if category == "Cf" or character in _IGNORED:
        return ""
    if category == "Lo" and unicodedata.east_asian_width(character) == "W":
        return f" {character} "
    return character.casefold() if category[0] in "LMN" else " "


def words(folded: bytes) -> list[bytes]:
    """The words of folded text."""
    return folded.translate(_WORDS).split()


def words_and_seams(folded: bytes) -> list[bytes]:
    """The words of folded text, and each NUL that stands by itself as a word."""
    return folded.translate(_WORDS_AND_SEAMS).split()


def names(folded: bytes) -> list[bytes]:
    """The words of folded text, hyphens and underscores kept inside: parts of paths and of file names."""
    return folded.translate(_NAMES).split()


def windows(found: Words, length: int) -> Iterator[tuple[bytes, ...]]:
    """Every run of `length` words."""
    return zip(*(found[start:] for start in range(length)), strict=False)


def steps(found: Words, length: int) -> Iterator[tuple[bytes, ...]]:
    """Every third run of `length` words: of any `length + 2` words in a row, it holds one run."""
    return zip(*(found[start::3] for start in range(length)), strict=False)
