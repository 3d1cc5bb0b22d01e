"""Fonts for pictures: shaped by HarfBuzz, in any size, and asked what they can write."""

from collections.abc import Sequence
from io import BytesIO

from PIL import ImageFont, features

from generator.model.catalogue import RIGHT_TO_LEFT
from generator.model.errors import GeneratorError

_NO_CHARACTER = "\uffff"
# Any size will do: a font lacks a glyph in all of them.
_ASKED_AT = 20
_MEASURED_AT = 100


class Face:
    """One font. Sizes and widths are kept: titles share most of their words."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets
        self._sizes: dict[int, ImageFont.FreeTypeFont] = {}
        self._widths: dict[tuple[str, str], float] = {}
        self._has: dict[str, bool] = {}
        self._missing = self._look_of(_NO_CHARACTER)

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """The font in a size, in pixels."""
        if size not in self._sizes:
            self._sizes[size] = ImageFont.truetype(
                BytesIO(self._octets), size, layout_engine=ImageFont.Layout.RAQM
            )
        return self._sizes[size]

    def width(self, text: str, size: int, direction: str) -> float:
        """How wide a text is, near enough to break lines by."""
        key = text, direction
        if key not in self._widths:
            self._widths[key] = self.at(_MEASURED_AT).getlength(text, direction=direction)
        return self._widths[key] * size / _MEASURED_AT

    def writes(self, text: str) -> bool:
        """Whether there is a glyph for each character; without one, a font draws an empty box."""
        return all(self._writes(character) for character in text)

    def _writes(self, character: str) -> bool:
        if character not in self._has:
            self._has[character] = self._look_of(character) != self._missing
        return self._has[character]

    def _look_of(self, character: str) -> tuple[tuple[int, int], bytes]:
        mask = self.at(_ASKED_AT).getmask(character)
        return mask.size, bytes(mask)


def faces(fonts: Sequence[bytes]) -> tuple[Face, ...]:
    """Faces of font files. Raises GeneratorError where Pillow cannot join Arabic letters."""
    if not features.check("raqm"):
        raise GeneratorError(
            reference="no-text-shaping",
            message="this Pillow is built without Raqm: pictures with Arabic titles would be wrong",
            hint="install the Pillow of requirements.lock, or set `cards: false` in mkdocs.yml",
        )
    return tuple(map(Face, fonts))


def face_for(text: str, language: str, found: Sequence[Face]) -> Face | None:
    """The first face that has all of a text, None where none has; Chinese comes last, but for Chinese."""
    ordered = reversed(found) if language == "zh" else found
    return next((face for face in ordered if face.writes(text)), None)


def direction_of(language: str) -> str:
    """The direction in which a language is written."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"
