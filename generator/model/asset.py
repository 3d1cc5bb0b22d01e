"""What is known of a file that is no source: an image, a logo, an attachment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file by its octets; `width` and `height` are in pixels, 0 where it is no image that decodes.

    `faults` say what makes an image unfit to be shown, and `personal` what it tells of people and
    places besides the picture (`GPS position`); both are in words, sorted, and empty for other files.
    """

    path: str
    size: int
    sha256: str
    media_type: str = ""
    width: int = 0
    height: int = 0
    faults: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
