"""What Pagefind writes, put in order and made lighter: the same search in two thirds of the octets.

Names of pages become ours, and short; lengths of pages and places of words, which only weigh ranks and
choose excerpts, are kept as far as they matter.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

import cbor2

ENTRY = "pagefind-entry.json"
_MARK = b"pagefind_dcd"
"""Stands before everything that Pagefind packs."""
_PAGES, _SORTS = 1, 4
"""Where the metadata have each page, by name and length, and keys of sorting: none are asked for."""

STEP = 16
"""Lengths of pages are told in steps of so many words."""
HEAVY, PLACES = 24_000, 4
"""Of a word in a piece of the index that weighs more octets, so many places are kept for each page."""


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
        if path.endswith(".pf_index") and len(octets) > HEAVY:
            made[path] = _lighter(octets)
        elif path != ENTRY and not path.endswith(".pf_meta"):
            made[fragments.get(path, path)] = octets
    meta[_PAGES] = [
        [key, words // STEP * STEP or words] for key, (_, words) in zip(keys, meta[_PAGES], strict=True)
    ]
    meta[_SORTS] = sorted(meta[_SORTS])
    fresh = packed(meta)
    about["hash"] = _name(language, fresh)
    made[f"pagefind.{about['hash']}.pf_meta"] = fresh
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return made


def _lighter(octets: bytes) -> bytes:
    """A piece of an index, with the first places of each word on a page.

    A place is told by how far it is from the one before, and what is below zero says how much those
    behind it weigh, so a list may end anywhere.
    """
    piece = unpacked(octets)
    for _, pages, *_ in piece[0]:
        for page in pages:
            page[1] = page[1][: PLACES + 1]
    return packed(piece)


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
    return f"{language}_{sha256(octets).hexdigest()[:10]}"
