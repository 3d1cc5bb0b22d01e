"""Words written as one letter each: runs of words become short texts, which are quick to look for.

Two words may have the same letter, as they may have the same hash: whoever finds a run of letters looks
at its words. The letter of a word never changes, so that texts can be kept in letters.
"""

from collections.abc import Container, Iterable
from zlib import crc32

_FIRST = 0x3400
"""Ideographs, Yi and Hangul: no space and no surrogate is among them."""
_LETTERS = 0xD800 - _FIRST

GAP = " "
"""Stands for words that no run has."""

END = "\x03"
"""Stands between texts that are kept together, and in no text that is looked through."""

SEAM = b"\0"
"""A word that parts texts which are read at once; it is its own letter."""

_MOST_WORDS = 100_000


class Alphabet(dict[bytes, str]):
    """The letter of each word, made when it is met: a gap unless its checksum is among those `used`."""

    def __init__(self, used: Container[int] | None = None) -> None:
        super().__init__({SEAM: SEAM.decode()})
        self._used = used

    def __missing__(self, word: bytes) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
            self[SEAM] = SEAM.decode()
        number = crc32(word)
        letter = chr(_FIRST + number % _LETTERS) if self._used is None or number in self._used else GAP
        self[word] = letter
        return letter

    def spell(self, words: Iterable[bytes]) -> str:
        """Some words, a letter each."""
        return "".join(map(self.__getitem__, words))
