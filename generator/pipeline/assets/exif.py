"""What the EXIF data of a picture tell of people and places."""

import warnings
from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, Image

from generator.pipeline.assets.words import AUTHOR, BROKEN, GPS, OWNER, SERIAL

UNREADABLE = "EXIF data that cannot be read"

_STARTS = (b"Exif\0\0", b"II*\0", b"MM\0*")
_TAGS = {
    ExifTags.Base.Artist: AUTHOR,
    ExifTags.Base.XPAuthor: AUTHOR,
    ExifTags.Base.HostComputer: "name of a computer",
    ExifTags.Base.CameraSerialNumber: SERIAL,
}
_CAMERA_TAGS = {
    ExifTags.Base.CameraOwnerName: OWNER,
    ExifTags.Base.BodySerialNumber: SERIAL,
    ExifTags.Base.LensSerialNumber: SERIAL,
    # Its form is the maker's secret; most hold serial numbers, some hold faces.
    ExifTags.Base.MakerNote: "maker note of a camera",
}


def is_exif(block: bytes) -> bool:
    """Whether octets are EXIF data."""
    return block.startswith(_STARTS)


def told(block: bytes) -> set[str]:
    """What a block of EXIF data tells; what cannot be read may tell anything."""
    # Not getexif() of the picture: it is silent about what it could not make out.
    exif = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            exif.load(block)
            return set(_of_tags(exif))
    except (Warning, *BROKEN):
        return {UNREADABLE}


def _of_tags(exif: Image.Exif) -> Iterator[str]:
    yield from _words(exif, _TAGS)
    yield from _words(exif.get_ifd(ExifTags.IFD.Exif), _CAMERA_TAGS)
    # Some cameras write the version of their GPS block and no position.
    if set(exif.get_ifd(ExifTags.IFD.GPSInfo)) - {ExifTags.GPS.GPSVersionID}:
        yield GPS
    # Whoever crops or covers a picture seldom knows of the small one inside.
    if ExifTags.Base.JpegIFOffset in exif.get_ifd(ExifTags.IFD.IFD1):
        yield "preview of the picture as it was taken"


def _words(tags: Any, words: dict[ExifTags.Base, str]) -> Iterator[str]:  # noqa: ANN401 - Exif, or a dict
    for tag, word in words.items():
        value = tags.get(tag)
        text = value if isinstance(value, bytes) else str(value or "").encode()
        if text.strip(b"\0 "):
            yield word
