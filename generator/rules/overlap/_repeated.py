"""Keys that more than one text has."""

from collections.abc import Iterable

_SLOTS = 1 << 23
_LOWER_HALF = 32


def repeated(keys: Iterable[Iterable[int]]) -> set[int]:
    """Keys that stand in more than one collection, and a few others; each collection has a key once.

    Most keys stand in one text alone. Octets tell that of a million of them, where a set would take a
    hundred times as much memory. A key's upper half is a checksum of the run; the lower one is a word, and
    of these there are so few that they would not tell keys apart.
    """
    seen = bytearray(_SLOTS)
    again: set[int] = set()
    for some in keys:
        for key in some:
            slot = (key >> _LOWER_HALF) % _SLOTS
            if seen[slot]:
                again.add(key)
            else:
                seen[slot] = 1
    return again
