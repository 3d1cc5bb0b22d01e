"""The lines of a text that are not those of an earlier one, with what stands around them."""

from collections.abc import Iterator
from itertools import pairwise

AROUND = 32
"""Lines before and behind a new one. A run of eight words ends within as many lines, each having a word."""


def fresh_parts(text: bytes, before: bytes) -> Iterator[bytes]:
    """Parts of a text outside of which no two lines meet that did not meet `before`.

    Each has so many lines around what is new that a run of words across its ends lies in it whole.
    """
    lines = text.split(b"\n")
    known = {*pairwise([b"", *before.split(b"\n"), b""])}
    fresh = [at for at, met in enumerate(pairwise([b"", *lines, b""])) if met not in known]
    start = end = 0
    for at in fresh:
        if at - AROUND > end:
            if end:
                yield b"\n".join(lines[start:end])
            start = max(at - AROUND, 0)
        end = min(at + AROUND, len(lines))
    if end:
        yield b"\n".join(lines[start:end])
