"""Octets to all the octets inside: archives, compressed streams anywhere in a file, chunks of images."""

import lzma
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

import brotli

DEPTH = 6
"""How deep packed things may lie in each other."""

MOST_OCTETS = 256_000_000
"""What one file may unpack to, all in all."""

_STEP = 1 << 20
_BLOCK = 1 << 16
_PACKED = re.compile(rb"\x1f\x8b\x08|x[\x01\x5e\x9c\xda]")
_ZIP = b"PK\x03\x04"
_PNG = b"\x89PNG\r\n\x1a\n"
_GZIP = b"\x1f\x8b"
_SHORTEST = 8


class NotToItsEndError(Exception):
    """A file unpacks to more than a scan reads."""


class Allowance:
    """Octets that may still be unpacked from one file, and whether all in it could be opened so far."""

    def __init__(self, octets: int = MOST_OCTETS) -> None:
        self.left = octets
        self.whole = True

    def take(self, octets: int) -> None:
        """Count octets; raises NotToItsEndError when there are none left."""
        self.left -= octets
        if self.left < 0:
            raise NotToItsEndError


def inside(name: str, octets: bytes, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    """What lies directly inside a file, by name where it has one; raises NotToItsEndError.

    A stream is looked for at every place of a file that is no text. So text chunks of PNG files,
    streams of PDF files and fragments of a search index are found without knowing their formats.
    """
    if name.endswith(".br"):
        yield from _brotli(name.removesuffix(".br"), octets, allowance)
    if _ZIP in octets:
        yield from _zip(octets, allowance)
        if octets.startswith(_ZIP):
            return
    if octets.startswith(_PNG):
        yield from ((name, chunk) for chunk in _chunks(octets))
    place = 0
    while match := _PACKED.search(octets, place):
        stream, used = _inflated(octets, match.start(), allowance)
        place = match.start() + max(used, 1)
        if len(stream) >= _SHORTEST:
            yield name.removesuffix(".gz"), stream


def is_apart(octets: bytes) -> bool:
    """Whether octets hold what is found by where it begins or ends, and not wherever it lies."""
    return _ZIP in octets or octets.startswith((_PNG, _GZIP))


def _inflated(octets: bytes, start: int, allowance: Allowance) -> tuple[bytes, int]:
    """The stream that starts at a place, as far as it is one, and how many octets it takes."""
    # 32 more than the largest window: zlib tells gzip and its own form apart by itself.
    machine = zlib.decompressobj(zlib.MAX_WBITS | 32)
    parts: list[bytes] = []
    end = start
    try:
        while end < len(octets) and not machine.eof:
            block = octets[end : end + _BLOCK]
            end += len(block)
            while block and not machine.eof:
                part = machine.decompress(block, _STEP)
                block = machine.unconsumed_tail
                allowance.take(len(part))
                parts.append(part)
    except zlib.error:
        return b"".join(parts), 0
    return b"".join(parts), end - start - len(machine.unused_data) if machine.eof else 0


def _chunks(octets: bytes) -> Iterator[bytes]:
    """What the chunks of a PNG hold besides its points, without the sums behind, which look like text."""
    place = len(_PNG)
    kind = b""
    while place + 8 <= len(octets) and kind != b"IEND":
        size, kind = int.from_bytes(octets[place : place + 4]), octets[place + 4 : place + 8]
        if kind != b"IDAT":
            yield octets[place + 8 : place + 8 + size]
        place += size + 12


def _brotli(name: str, octets: bytes, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    machine = brotli.Decompressor()
    parts: list[bytes] = []
    try:
        part = machine.process(octets, output_buffer_limit=_STEP)
        while part:
            allowance.take(len(part))
            parts.append(part)
            part = b"" if machine.is_finished() else machine.process(b"", output_buffer_limit=_STEP)
    except brotli.error:
        pass
    if parts:
        yield name, b"".join(parts)


def _zip(octets: bytes, allowance: Allowance) -> Iterator[tuple[str, bytes]]:
    """Every member that can be opened; others are damaged, encrypted or packed by a method we lack."""
    try:
        with ZipFile(BytesIO(octets)) as archive:
            for member in archive.infolist():
                allowance.take(member.file_size)
                try:
                    yield member.filename, archive.read(member)
                except _UNREADABLE:
                    allowance.whole = False
    except BadZipFile:
        # Four octets may be those of an archive by chance.
        allowance.whole = allowance.whole and not octets.startswith(_ZIP)


_UNREADABLE = (
    *(BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, zlib.error),
    lzma.LZMAError,
)
