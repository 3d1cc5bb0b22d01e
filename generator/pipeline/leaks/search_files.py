"""Files of the search index, read as the texts they are: what is packed and unknown is read in six ways."""

import zlib

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
    try:
        value = cbor2.loads(packed)
    except cbor2.CBORDecodeError:
        return None
    if cbor2.dumps(value) != packed:
        return None
    found: list[str] = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            # Nearly all that an index holds is numbers, the places of its words.
            waiting += [part for part in one if type(part) is not int]
        elif isinstance(one, str):
            found.append(one)
        else:
            return None
    return "\n".join(reversed(found)).encode()
