"""What Pagefind writes in no fixed order, put into one: filters, their values, sorts, keys of the entry."""

import gzip
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import cbor2

ENTRY = "pagefind-entry.json"
_MARK = b"pagefind_dcd"
"""Stands before everything that Pagefind packs."""
_FILTERS, _SORTS = 3, 4
"""Where the metadata name the filters with their files, and keys of sorting: after version, pages, chunks."""


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of an index of one language, by path, with their contents in order.

    Filters and metadata are named by their digests, so these change too, and so does what names them.
    """
    entry = json.loads(files[ENTRY])
    ((language, about),) = entry["languages"].items()
    made = {path: octets for path, octets in files.items() if not _is_unsettled(path)}
    names = {}
    for path, octets in files.items():
        if path.endswith(".pf_filter"):
            name, values = unpacked(octets)
            fresh = packed([name, sorted(values)])
            names[name] = _name(language, fresh)
            made[f"filter/{names[name]}.pf_filter"] = fresh
    meta = unpacked(files[f"pagefind.{about['hash']}.pf_meta"])
    meta[_FILTERS] = sorted([name, names[name]] for name, _ in meta[_FILTERS])
    meta[_SORTS] = sorted(meta[_SORTS])
    fresh = packed(meta)
    about["hash"] = _name(language, fresh)
    made[f"pagefind.{about['hash']}.pf_meta"] = fresh
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return made


def wasm_of(entry: bytes) -> str:
    """The file with the code that searches the language of an index; Chinese has none of its own."""
    ((_, about),) = json.loads(entry)["languages"].items()
    return f"wasm.{about['wasm'] or 'unknown'}.pagefind"


def _is_unsettled(path: str) -> bool:
    return path == ENTRY or path.endswith((".pf_meta", ".pf_filter"))


def unpacked(octets: bytes) -> Any:  # noqa: ANN401 - CBOR, as Pagefind writes it
    """What a packed file of an index holds."""
    return cbor2.loads(gzip.decompress(octets).removeprefix(_MARK))


def packed(value: object) -> bytes:
    """A value as Pagefind's own code in the browser reads it."""
    return gzip.compress(_MARK + cbor2.dumps(value), mtime=0)


def _name(language: str, octets: bytes) -> str:
    return f"{language}_{sha256(octets).hexdigest()[:10]}"
