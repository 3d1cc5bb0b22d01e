"""Pictures made of pixels: do they decode, how large are they, whom do they tell of."""

import warnings
from io import BytesIO
from itertools import count

from PIL import Image

from generator.pipeline.assets.inspection import Inspection
from generator.pipeline.assets.magic import media_type
from generator.pipeline.assets.metadata import personal
from generator.pipeline.assets.words import BROKEN

FORMATS = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/webp": "WEBP",
    "image/avif": "AVIF",
}

MOST_PIXELS = 40_000_000
"""Of all frames together: some 160 MB once decoded, and more than any camera page needs."""

MOST_FRAMES = 1000

_BOMBS = (Image.DecompressionBombWarning, Image.DecompressionBombError)


def look(content: bytes) -> Inspection:
    """Decode a picture, every frame of it, within bounds. Never raises for what the octets hold."""
    name = FORMATS.get(media_type(content))
    if name is None:
        return Inspection(faults=frozenset({"is no picture"}))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _decoded(content, name)
        except _BOMBS:
            return Inspection(faults=frozenset({_bomb()}))
        except BROKEN:
            return Inspection(faults=frozenset({f"does not decode as {name}"}))


def _decoded(content: bytes, name: str) -> Inspection:
    with Image.open(BytesIO(content), formats=[name]) as unread:
        # Checksums; the picture is spent thereafter and must be opened anew.
        unread.verify()
    with Image.open(BytesIO(content), formats=[name]) as picture:
        width, height = picture.size
        if fault := _fault(picture):
            return Inspection(faults=frozenset({fault}))
        return Inspection(width=width, height=height, personal=frozenset(personal(picture)))


def _fault(picture: Image.Image) -> str:
    """Decode every frame; what keeps the picture from being shown, empty when nothing does."""
    pixels = 0
    for frame in count():
        try:
            picture.seek(frame)
        except EOFError:
            # The frames are all read; a picture without a first one is none.
            if frame == 0:
                raise
            break
        if frame == MOST_FRAMES:
            return f"has more than {MOST_FRAMES:,} frames"
        pixels += picture.width * picture.height
        if pixels > MOST_PIXELS:
            return _bomb()
        picture.load()
    picture.seek(0)
    picture.load()
    return ""


def _bomb() -> str:
    return f"is a decompression bomb: more than {MOST_PIXELS:,} pixels"
