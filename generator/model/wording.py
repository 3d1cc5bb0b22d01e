"""The words of a page as numbers, small enough to hold all pages against each other."""

from array import array
from typing import NamedTuple, TypeAlias

Numbers: TypeAlias = "array[int]"
"""One number of four octets for each word: its CRC-32, the same in every run and for every corpus."""

Keys: TypeAlias = "array[int]"
"""One number of eight octets for each of some runs of words."""


class Wording(NamedTuple):
    """A body and a `head`, title and summary, as numbers.

    `anchors` are places in the body, about every eighth, chosen by the word there alone, so that equal
    passages have equal ones; `passages` are the keys of the long runs that begin there. `shingles` are
    keys of short runs, each once, by which a text is found that is much like another.
    """

    head: Numbers
    body: Numbers
    anchors: Numbers
    passages: Keys
    shingles: Keys
