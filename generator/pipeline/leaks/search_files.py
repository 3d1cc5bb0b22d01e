"""Files of the search index, read as the texts they are: what is packed and unknown is read in six ways."""

import zlib
from io import BytesIO
from itertools import chain
from typing import NoReturn

import cbor2

from generator.pipeline.leaks.unpack import Allowance

_HEAD = b"\x1f\x8b\x08\0"
"""How gzip starts where it holds no name, comment or further field, and so nothing but its stream."""
_MARK = b"pagefind_dcd"
_STEP = 1 << 20


def text_of(octets: bytes, allowance: Allowance) -> bytes | None:
    """All text in a fragment, an index, filters or metadata of Pagefind; raises NotToItsEndError.

    None where a file is none of these, or has anything besides: then nothing is known of it.
    """
    if not octets.startswith(_HEAD):
        return None
    machine = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        if machine.decompress(octets, len(_MARK)) != _MARK:
            return None
        parts = []
        while machine.unconsumed_tail and not machine.eof:
            parts.append(machine.decompress(machine.unconsumed_tail, _STEP))
            allowance.take(len(parts[-1]))
    except zlib.error:
        return None
    if machine.unused_data or machine.unconsumed_tail or not machine.eof:
        return None
    packed = b"".join(parts)
    return packed if packed.startswith(b"{") else _strings(packed)


def _strings(packed: bytes) -> bytes | None:
    """The strings in lists of strings and numbers, in their order."""
    items = BytesIO(packed)
    try:
        value = cbor2.CBORDecoder(items, semantic_decoders=_NO_TAGS, allow_indefinite=False).decode()
    except cbor2.CBORDecodeError:
        return None
    if items.tell() != len(packed):
        return None
    found: list[str] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif not isinstance(one, list):
            return None
        elif not _is_of_numbers(one):
            waiting += [part for part in one if type(part) is not int]
    return "\n".join(reversed(found)).encode()


def _is_of_numbers(parts: list[object]) -> bool:
    """Whether lists within lists hold numbers alone, as nearly all do: those are the places of a word."""
    while kinds := set(map(type, parts)):
        if not kinds <= {int, list}:
            return False
        parts = list(chain.from_iterable([part for part in parts if isinstance(part, list)]))
    return True


def _refuse(*_: object) -> NoReturn:
    """Nothing of an index has a tag, which may make a number, or anything else, of a text."""
    raise ValueError


_NO_TAGS = dict.fromkeys((2, 3, 28, 256, 55799), _refuse)
"""Of RFC 8949 and its registry, those by which a list, a number or a string is made of something else."""
