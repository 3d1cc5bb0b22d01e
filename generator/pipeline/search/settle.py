"""What Pagefind writes, put in order and made lighter: the same search in two thirds of the octets.

Names of pages become ours, and short; lengths of pages and places of words, which only weigh ranks and
choose excerpts, are kept as far as they matter.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

import cbor2

ENTRY = "pagefind-entry.json"
_MARK = b"pagefind_dcd"
"""Stands before everything that Pagefind packs."""
_PAGES, _PIECES = 1, 2
"""Where the metadata have each page, by name and length, and each piece of the index, by its outer words."""

STEP = 16
"""Lengths of pages are told in steps of so many words."""
COMMON = 1_000
"""Of a word that is on more pages, its first place on each is kept: there an excerpt begins."""
MOST = 24_000
"""Octets of words in a piece of the index, before they are packed; a word more only where it is the first."""


def settled(files: Mapping[str, bytes], keys: Sequence[str]) -> dict[str, bytes]:
    """The files of an index of one language, by path, whose pages bear the names `keys`, in their order."""
    entry = json.loads(files[ENTRY])
    ((language, about),) = entry["languages"].items()
    meta = unpacked(files[f"pagefind.{about['hash']}.pf_meta"])
    fragments = {
        f"fragment/{name}.pf_fragment": f"fragment/{key}.pf_fragment"
        for key, (name, _) in zip(keys, meta[_PAGES], strict=True)
    }
    made = {}
    for path, octets in files.items():
        if path != ENTRY and not path.endswith((".pf_meta", ".pf_index")):
            made[fragments.get(path, path)] = octets
    meta[_PAGES] = [
        [key, words // STEP * STEP or words] for key, (_, words) in zip(keys, meta[_PAGES], strict=True)
    ]
    pieces = []
    for *_, name in meta[_PIECES]:
        for words in _parted(unpacked(files[f"index/{name}.pf_index"])[0]):
            fresh = packed([words])
            pieces.append([words[0][0], words[-1][0], _name(language, fresh)])
            made[f"index/{pieces[-1][-1]}.pf_index"] = fresh
    meta[_PIECES] = pieces
    fresh = packed(meta)
    about["hash"] = _name(language, fresh)
    made[f"pagefind.{about['hash']}.pf_meta"] = fresh
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return made


def _parted(words: list[Any]) -> Iterator[list[Any]]:
    """The words of a piece in lighter ones.

    A place of a word is told by how far it is from the one before, and what is below zero says how much
    those behind it weigh, so a list of places may end anywhere.
    """
    piece: list[Any] = []
    weight = 0
    for word in words:
        if len(word[1]) > COMMON:
            for page in word[1]:
                page[1] = page[1][:2]
        own = sum(4 + 2 * (len(places) + len(others)) for _, places, others in word[1])
        if piece and weight + own > MOST:
            yield piece
            piece, weight = [], 0
        piece.append(word)
        weight += own
    yield piece


def wasm_of(entry: bytes) -> str:
    """The file with the code that searches the language of an index; Chinese has none of its own."""
    ((_, about),) = json.loads(entry)["languages"].items()
    return f"wasm.{about['wasm'] or 'unknown'}.pagefind"


def unpacked(octets: bytes) -> Any:  # noqa: ANN401 - CBOR, as Pagefind writes it
    """What a packed file of an index holds."""
    return cbor2.loads(gzip.decompress(octets).removeprefix(_MARK))


def packed(value: object) -> bytes:
    """A value as Pagefind's own code in the browser reads it."""
    return gzip.compress(_MARK + cbor2.dumps(value), mtime=0)


def _name(language: str, octets: bytes) -> str:
    return f"{language}_{sha256(octets).hexdigest()[:8]}"
