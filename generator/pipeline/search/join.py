"""Tables of shards to one index, as if Pagefind had been given all their records at once, and lighter.

Names of pages are ours, and short; lengths of pages and places of words, which only weigh ranks and choose
excerpts, are kept as far as they matter. A search transfers two thirds of the octets.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from heapq import merge
from itertools import groupby, starmap
from operator import itemgetter

import cbor2

from generator.pipeline.search.shelf import Kept
from generator.pipeline.search.table import MARK, Found, Pages, Word, head, meta_of, opened, written

ENTRY = "pagefind-entry.json"

COMMON = 1_000
"""Of a word that is on more pages, its first place on each is kept: there an excerpt begins."""
MOST = 24_000
"""Octets of words in a piece of the index, before they are packed; a word more only where it is the first."""
GZIP = 16
"""What zlib takes, added to the size of the window, for a head of gzip, which has neither time nor name."""
LEVEL = 6
"""The highest, 9, saves 6 % of the octets and takes eight times as long."""

Placed = tuple[int, Found]
"""Pages of a table that have a word, and how many pages stand before those of the table."""
Said = tuple[str, bytes]
"""A word, and all that an index holds of it."""


def packed(octets: bytes) -> bytes:
    """CBOR as Pagefind's own code in the browser reads it, the same with every interpreter."""
    # What the gzip module writes into the head differs from Python 3.13 on.
    return zlib.compress(MARK + octets, LEVEL, zlib.MAX_WBITS | GZIP)


def grouped(tables: Iterable[bytes]) -> bytes:
    """The table of some shards, as if they were one."""
    return written(*_merged(tables))


def joined(
    pattern: Mapping[str, bytes], tables: Iterable[bytes], pack: Callable[[bytes], Kept]
) -> dict[str, Kept]:
    """Entry, metadata and pieces of the index of one language, by path.

    `pattern` are the files of some index of that language: all but pages and words is as it is there. `pack`
    makes of a piece what is published.
    """
    pages, words = _merged(tables)
    entry = json.loads(pattern[ENTRY])
    ((language, about),) = entry["languages"].items()
    made: dict[str, Kept] = {}
    pieces = []
    for piece in _pieces(map(_said, words)):
        octets = head(1) + head(len(piece)) + b"".join(said for _, said in piece)
        pieces.append((piece[0][0], piece[-1][0], _name(language, octets)))
        made[f"index/{pieces[-1][-1]}.pf_index"] = pack(octets)
    version, *_, fields = meta_of(pattern)
    octets = cbor2.dumps((version, pages, pieces, (), (), fields))
    about |= {"hash": _name(language, octets), "page_count": len(pages)}
    made[f"pagefind.{about['hash']}.pf_meta"] = packed(octets)
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return made


def _merged(tables: Iterable[bytes]) -> tuple[Pages, Iterator[Word]]:
    """Pages of all tables, and each of their words in the order of the alphabet, with its pages in all."""
    pages: list[tuple[str, int]] = []
    words: list[Iterator[tuple[str, int, Word]]] = []
    for octets in tables:
        own, found = opened(octets)
        words.append(_placed(found, len(pages)))
        pages += own
    return pages, starmap(_word, groupby(merge(*words, key=itemgetter(0)), key=itemgetter(0)))


def _placed(words: Iterable[Word], before: int) -> Iterator[tuple[str, int, Word]]:
    for word in words:
        yield word[0], before, word


def _word(word: str, found: Iterable[tuple[str, int, Word]]) -> Word:
    """A word with its pages and spellings in all tables."""
    # Of equal words merge() gives first the one of the first table, whose pages stand before the others.
    pages: list[Placed] = []
    spelt: dict[str, list[Placed]] = {}
    for _, before, (_, own, spellings) in found:
        pages.append((before, own))
        for spelling, places in spellings:
            spelt.setdefault(spelling, []).append((before, places))
    return Word(word, _found(pages), [(spelling, _found(places)) for spelling, places in spelt.items()])


def _found(found: Sequence[Placed]) -> Found:
    """The pages of a word in all tables: each is told by how far it is from the one before."""
    said: list[bytes] = []
    brief: list[bytes] = []
    total = first = latest = 0
    for before, (count, nearest, last, own, cut) in found:
        if not count:
            continue
        if total:
            distance = head(3) + cbor2.dumps(before + nearest - latest)
            said.append(distance)
            brief.append(distance)
        else:
            first = before + nearest
        said.append(own)
        brief.append(cut or own)
        total, latest = total + count, before + last
    whole, least = b"".join(said), b"".join(brief)
    return Found(total, first, latest, whole, b"" if whole == least else least)


def _said(word: Word) -> Said:
    """A word as an index has it."""
    others = [head(2) + cbor2.dumps(spelling) + _pages(found) for spelling, found in word.spellings]
    return word.word, b"".join(
        (head(3), cbor2.dumps(word.word), _pages(word.found), head(len(others)), *others)
    )


def _pages(found: Found) -> bytes:
    if not found.pages:
        return head(0)
    places = found.brief if found.brief and found.pages > COMMON else found.said
    return b"".join((head(found.pages), head(3), cbor2.dumps(found.first), places))


def _pieces(words: Iterable[Said]) -> Iterator[list[Said]]:
    piece: list[Said] = []
    weight = 0
    for word in words:
        if piece and weight + len(word[1]) > MOST:
            yield piece
            piece, weight = [], 0
        piece.append(word)
        weight += len(word[1])
    if piece:
        yield piece


def wasm_of(entry: bytes) -> str:
    """The file with the code that searches the language of an index; Chinese has none of its own."""
    ((_, about),) = json.loads(entry)["languages"].items()
    return f"wasm.{about['wasm'] or 'unknown'}.pagefind"


def _name(language: str, octets: bytes) -> str:
    return f"{language}_{sha256(octets).hexdigest()[:8]}"
