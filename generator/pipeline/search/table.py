"""The words of a shard, or of a group of them, so kept that they are joined without looking at places.

A table is a sequence of CBOR items (RFC 8742): its pages, each with its name and its number of words;
then each word with its pages, and its spellings with theirs. Pagefind tells a page by how far it is from the
one before, so all but the first page of a word is the same octets wherever the pages of a table stand.
"""

import gzip
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from io import BytesIO
from itertools import chain
from typing import Any, NamedTuple

import cbor2

MARK = b"pagefind_dcd"
"""Stands before everything that Pagefind packs."""
PAGES, PIECES = 1, 2
"""Where the metadata have each page, by name and length, and each piece of the index, by its outer words."""

STEP = 16
"""Lengths of pages are told in steps of so many words."""
BRIEF = 2
"""Numbers that tell one place of a word on a page: its weight, and where it stands."""


class Found(NamedTuple):
    """The pages of a table that have a word: how many, the first, the last, and what is said of each.

    `said` is all of it in Pagefind's CBOR but what says which one the first is, and so is `brief`, with one
    place of the word on each page; it is empty where it would be the same.
    """

    pages: int
    first: int
    last: int
    said: bytes
    brief: bytes = b""


class Word(NamedTuple):
    """A word as it is looked for, and as it is spelt where that differs."""

    word: str
    found: Found
    spellings: Sequence[tuple[str, Found]]


Pages = Sequence[tuple[str, int]]


def table(files: Mapping[str, bytes], keys: Sequence[str]) -> bytes:
    """The table of an index that Pagefind has made, whose pages bear the names `keys`, in their order."""
    meta = meta_of(files)
    pages = [(key, words // STEP * STEP or words) for key, (_, words) in zip(keys, meta[PAGES], strict=True)]
    words = (
        Word(word, _found(places), [(spelling, _found(own)) for spelling, own in spellings])
        for *_, name in meta[PIECES]
        for word, places, spellings in unpacked(files[f"index/{name}.pf_index"])[0]
    )
    return written(pages, words)


def written(pages: Pages, words: Iterable[Word]) -> bytes:
    """A table of pages and their words."""
    return b"".join(map(cbor2.dumps, chain([pages], words)))


def opened(octets: bytes) -> tuple[Pages, Iterator[Word]]:
    """The pages of a table, and its words, unpacked one by one as they are asked for."""
    items = BytesIO(octets)
    decoder = cbor2.CBORDecoder(items)
    pages: Pages = decoder.decode()
    return pages, _words(decoder, items, len(octets))


def _words(decoder: cbor2.CBORDecoder, items: BytesIO, end: int) -> Iterator[Word]:
    while items.tell() < end:
        yield decoder.decode()


def _found(pages: Sequence[tuple[int, Sequence[int], Sequence[int]]]) -> Found:
    if not pages:
        # Every page has another spelling of the word.
        return Found(0, 0, 0, b"")
    said, brief, steps = [], [], []
    for step, places, others in pages:
        before, behind = head(3) + _packed(step), _packed(*others, several=True)
        steps.append(step)
        # What is below zero says how much the places behind it weigh, so a list of places may end anywhere.
        brief.append(before + _packed(*places[:BRIEF], several=True) + behind)
        said.append(before + cbor2.dumps(places) + behind if len(places) > BRIEF else brief[-1])
    known = len(head(3) + _packed(steps[0]))
    cut = b"" if said == brief else b"".join(brief)[known:]
    return Found(len(pages), steps[0], sum(steps), b"".join(said)[known:], cut)


@lru_cache(1 << 16)
def _packed(*numbers: int, several: bool = False) -> bytes:
    # Most places are told in few numbers, and cbor2 takes longer than looking them up.
    return cbor2.dumps(numbers if several else numbers[0])


@cache
def head(length: int) -> bytes:
    """What stands before a list of so many items."""
    octets = BytesIO()
    cbor2.CBOREncoder(octets).encode_length(4, length)
    return octets.getvalue()


def meta_of(files: Mapping[str, bytes]) -> list[Any]:
    """The metadata among the files of an index of one language."""
    (name,) = (path for path in files if path.endswith(".pf_meta"))
    return unpacked(files[name])


def unpacked(octets: bytes) -> list[Any]:
    """What a packed file of an index holds."""
    items: list[Any] = cbor2.loads(gzip.decompress(octets).removeprefix(MARK))
    return items
