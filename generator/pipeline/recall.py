"""Plain values that are kept from one run to the next, and are nothing where they are spoilt."""

import marshal
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.pipeline.keep import keep

SIZE = 16
"""Octets of the checksum in front."""


def remember(file: Path, values: Any) -> bool:  # noqa: ANN401 - whatever marshal can write
    """Keep texts, numbers, octets, and tuples, lists and dictionaries of them; whether that could be done."""
    octets = marshal.dumps(values)
    return keep(file, _checksum(octets) + octets)


def recall(file: Path) -> Any:  # noqa: ANN401 - as above
    """What was kept; None where there is nothing, or it is not what was written by this Python."""
    try:
        kept = file.read_bytes()
    except OSError:
        return None
    if kept[:SIZE] != _checksum(kept[SIZE:]):
        return None
    return marshal.loads(kept[SIZE:])  # noqa: S302 - its checksum is right, which no accident brings about


def mark_of(file: Path) -> bytes:
    """What tells kept values from others; empty where nothing is kept."""
    try:
        with file.open("rb") as kept:
            return kept.read(SIZE)
    except OSError:
        return b""


def _checksum(octets: bytes) -> bytes:
    return blake2b(octets, digest_size=SIZE, person=sys.implementation.cache_tag.encode()[:SIZE]).digest()
