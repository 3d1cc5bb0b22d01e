"""Pictures made in code: plain ones, and ones that tell too much."""

import io
import struct
import zlib
from typing import Any

from PIL import Image, PngImagePlugin


def picture(kind: str = "PNG", size: tuple[int, int] = (4, 3), **save: Any) -> bytes:  # noqa: ANN401 - what Pillow saves
    """A picture of one colour in a format of Pillow's."""
    octets = io.BytesIO()
    Image.new("RGB", size, (40, 90, 60)).save(octets, kind, **save)
    return octets.getvalue()


def png_text(**texts: str) -> bytes:
    """A PNG with text chunks."""
    chunks = PngImagePlugin.PngInfo()
    for name, value in texts.items():
        chunks.add_text(name, value)
    return picture(pnginfo=chunks)


def animated(frames: int, size: tuple[int, int] = (2, 2)) -> bytes:
    """A GIF whose frames differ."""
    octets = io.BytesIO()
    first, *others = (Image.new("RGB", size, (number * 50 % 256, 0, 0)) for number in range(frames))
    first.save(octets, "GIF", save_all=True, append_images=others)
    return octets.getvalue()


def png_of(width: int, height: int) -> bytes:
    """A PNG that says how large it is and holds next to nothing."""
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def drawing(inside: str = '<path d="M0 0h8v8H0z"/>', *, attributes: str = 'viewBox="0 0 8 8"') -> bytes:
    """An SVG that is no agency's logo."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()
