"""Short names of records: the list of all pages, which every search loads, is made of little else."""

from base64 import b32hexencode
from collections.abc import Iterable
from hashlib import blake2b
from itertools import pairwise

from generator.export.search_record import SearchRecord

LEAST = 3
UNLISTED = "z"
"""Begins the names of records that no facet divides: digits and letters up to `v` begin the others."""

OCTETS = 15
LETTERS = OCTETS * 8 // 5
BITS = 8 * OCTETS + 1
"""Of a place in the order of names: whether lists hold a record, and a digest of its identifier."""


def keys(records: Iterable[SearchRecord]) -> dict[str, str]:
    """Names by identifier: as much of a digest of it as tells it from the others.

    They are the same in every language, so that the records of each stand in the same order by name.
    """
    listed = {record.identifier: record.listed for record in records}
    # One call for all: of ten thousand, most of the time would go into calling.
    letters = b32hexencode(b"".join(map(_digest, listed))).decode().lower()
    whole = {
        letters[place : place + LETTERS]: identifier
        for place, identifier in zip(range(0, len(letters), LETTERS), listed, strict=True)
    }
    names = sorted(whole)
    needed = dict.fromkeys(names, LEAST)
    for one, other in pairwise(names):
        apart = next(place for place, (a, b) in enumerate(zip(one, other, strict=True), 1) if a != b)
        needed[one], needed[other] = max(needed[one], apart), max(needed[other], apart)
    return {
        identifier: ("" if listed[identifier] else UNLISTED) + name[: needed[name]]
        for name, identifier in whole.items()
    }


def position(record: SearchRecord) -> int:
    """Where a record stands in the order of names, in `BITS` bits, whatever other records there are."""
    return int.from_bytes(_digest(record.identifier)) | (not record.listed) << (BITS - 1)


def _digest(identifier: str) -> bytes:
    return blake2b(identifier.encode(), digest_size=OCTETS).digest()
