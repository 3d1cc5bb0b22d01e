"""What a picture tells besides itself: where it was taken, by whom, with whose camera."""

import re
from collections.abc import Iterator
from typing import Any

from PIL import Image

from generator.pipeline.assets import exif
from generator.pipeline.assets.words import AUTHOR, CONTACT, EMAIL, GPS, OWNER, SERIAL

_IPTC = {b"\x50": AUTHOR, b"\x55": AUTHOR, b"\x76": CONTACT, b"\x7a": AUTHOR}
"""By-line, its title, contact, and writer of the caption, by the number of their field."""

_XMP = {
    "gpslatitude": GPS,
    "gpslongitude": GPS,
    "creator": AUTHOR,
    "artist": AUTHOR,
    "author": AUTHOR,
    "authorsposition": AUTHOR,
    "captionwriter": AUTHOR,
    "ownername": OWNER,
    "cameraownername": OWNER,
    "serialnumber": SERIAL,
    "bodyserialnumber": SERIAL,
    "lensserialnumber": SERIAL,
    "creatorcontactinfo": CONTACT,
    "personinimage": "people shown",
    "personinimagewdetails": "people shown",
    "persondisplayname": "people shown",
}
_TEXTS = {
    "author": AUTHOR,
    "artist": AUTHOR,
    "creator": AUTHOR,
    "owner": OWNER,
    "serial number": SERIAL,
    "contact": CONTACT,
    "email": EMAIL,
    "e-mail": EMAIL,
}
_NAME = re.compile(rb":(\w+)[\s=>]")
_MAIL = re.compile(rb"\w@\w[\w-]{0,63}\.\w")
_FIELD = re.compile(rb"\x1c\x02([\x50\x55\x76\x7a])(..)", re.DOTALL)
_HEX = re.compile(r"(?:[0-9a-fA-F]{2})+")
_XMP_TEXT = "xml:com.adobe.xmp"
_XMP_FURTHER = b"http://ns.adobe.com/xmp/extension/\0"


def personal(picture: Image.Image) -> set[str]:
    """Everything of the kind in a picture that has been decoded."""
    texts = dict(_texts(picture))
    found = {word for name in texts if (word := _TEXTS.get(name))}
    for block in (own := _octets(picture.info.get("exif"))), *_profiles(texts):
        if block and (block is own or exif.is_exif(block)):
            found |= exif.told(block)
    for block in *_resources(picture), *_profiles(texts):
        found.update(_IPTC[number] for number, length in _FIELD.findall(block) if any(length))
    for block in *_packets(picture, texts), *_profiles(texts):
        names = {name.decode().lower() for name in _NAME.findall(block.replace(b"\0", b""))}
        found.update(_XMP[name] for name in names & _XMP.keys())
    comments = (*map(_octets, texts.values()), _octets(picture.info.get("comment")))
    return found | {EMAIL for text in comments if _MAIL.search(text)}


def _texts(picture: Image.Image) -> Iterator[tuple[str, str]]:
    """The text chunks of a PNG that are not empty."""
    for name, value in getattr(picture, "text", {}).items():
        if str(value).strip():
            yield str(name).strip().lower(), str(value)


def _profiles(texts: dict[str, str]) -> Iterator[bytes]:
    """Profiles of other formats that ImageMagick keeps in a PNG, as hexadecimal digits under three lines."""
    for name, value in texts.items():
        digits = "".join(value.split("\n")[3:])
        if name.startswith("raw profile type ") and _HEX.fullmatch(digits):
            yield bytes.fromhex(digits)


def _resources(picture: Image.Image) -> Iterator[bytes]:
    """Photoshop's blocks of a JPEG, where IPTC records stand."""
    blocks = picture.info.get("photoshop")
    if isinstance(blocks, dict):
        yield from (block for block in blocks.values() if isinstance(block, bytes))


def _packets(picture: Image.Image, texts: dict[str, str]) -> Iterator[bytes]:
    """Where XMP may stand."""
    yield _octets(picture.info.get("xmp"))
    yield from (value.encode() for name, value in texts.items() if name == _XMP_TEXT)
    # A packet too long for one segment of a JPEG goes on in others, which Pillow does not join.
    yield from (part for _, part in getattr(picture, "applist", ()) if part.startswith(_XMP_FURTHER))


def _octets(value: Any) -> bytes:  # noqa: ANN401 - whatever Pillow puts into a picture's info
    return value if isinstance(value, bytes) else str(value or "").encode("utf-8", "replace")
