"""Cards to PNG files: the same octets for the same card, fonts and version of Pillow.

All is drawn into one channel whose values are places in a palette: text costs no more than its glyphs, and
a file has some kilobytes. The ground is drawn once for each direction.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from generator.export.goal_colours import ink
from generator.model.social_card import HEIGHT, WIDTH, SocialCard
from generator.pipeline.cards.faces import Face, direction_of, face_for, faces
from generator.pipeline.cards.lines import Room, fitted

MARGIN = 80

_GROUND, _LIGHT = (8, 36, 56), (255, 255, 255)
_LEVELS, _SHADES = 8, 4
"""Colours from the ground to white, and from the colour of a goal to its ink."""

# As places in the palette: what is drawn over the ground is blended there, and is of its colours.
_TITLE, _SOFT, _EDGE = _LEVELS - 1, 5, 3
_TITLE_SIZES = (84, 74, 64, 56, 48, 42)
_SMALL = 32
_NAME_Y, _KICKER_ROOM = 84, 56
_TOP, _BOTTOM = 144, 508
_TILE, _GAP = 48, 10
_TILE_Y = 526
_EFFORT = 4
"""Of zlib: less makes files of more than 25 kB, more takes as long as all the rest."""
_LEADING = {"ltr": 1.2, "rtl": 1.42}

_MARK = (
    *((3, 19, 10, 23), (3, 24.5, 10, 29), (12.5, 11, 19.5, 16), (12.5, 17.5, 19.5, 22)),
    *((12.5, 23.5, 19.5, 29), (22, 3, 29, 8.5), (22, 10, 29, 15), (22, 16.5, 29, 21.5), (22, 23, 29, 29)),
)
"""The blocks of theme/partials/logo.html, in a square of 32."""
_MARK_SIZE = 64


_Strips = dict[tuple[str, str, int], Image.Image]
"""Lines in small letters by text, language and width."""


class Artist:
    """Draws cards with some fonts; `colours` are those of the goals, by number."""

    def __init__(self, fonts: Sequence[bytes], colours: Mapping[str, str]) -> None:
        self._faces = faces(fonts)
        self._palette = [*_ramp(_GROUND, _LIGHT, _LEVELS)]
        self._strips: _Strips = {}
        self._tiles: dict[str, Image.Image] = {}
        for number, colour in colours.items():
            self._tiles[number] = self._tile(number, len(self._palette) // 3)
            self._palette += _ramp(_rgb(colour), _rgb(ink(colour)), _SHADES)
        self._grounds = {direction: _ground(direction) for direction in ("ltr", "rtl")}

    def draw(self, card: SocialCard) -> bytes:
        """The picture of a card, as a PNG file.

        Where no font has a character of the title, it is that of the site, without a title of its own.
        """
        write = _Writer(card.language, self._faces, self._strips)
        image = self._grounds[write.direction].copy()
        write.line(image, card.site_name, _NAME_Y, _MARK_SIZE + 20)
        write.title(image, card.title if write.can(card.title) else card.site_name, card.kicker)
        self._put_tiles(image, [goal for goal in card.goals if goal in self._tiles], write.direction)
        image.putpalette(self._palette)
        file = BytesIO()
        image.save(file, "PNG", bits=8 if card.goals else 4, compress_level=_EFFORT)
        return file.getvalue()

    def _put_tiles(self, image: Image.Image, goals: Sequence[str], direction: str) -> None:
        for place, goal in enumerate(goals):
            start = MARGIN + place * (_TILE + _GAP)
            x = start if direction == "ltr" else WIDTH - start - _TILE
            image.paste(self._tiles[goal], (x, _TILE_Y))

    def _tile(self, number: str, first: int) -> Image.Image:
        """The square of a goal, in colours of the palette from `first` on."""
        tile = Image.new("L", (_TILE, _TILE))
        font = self._faces[0].at(26)
        ImageDraw.Draw(tile).text((_TILE / 2, _TILE / 2), number, _SHADES - 1, font, anchor="mm")
        return tile.point([first + shade for shade in range(256 - first)] + [0] * first)


class _Writer:
    """Writes from the side where a language begins."""

    def __init__(self, language: str, found: Sequence[Face], strips: _Strips) -> None:
        self.direction = direction_of(language)
        self._faces = found
        self._language = language
        self._strips = strips

    def can(self, text: str) -> bool:
        """Whether a font has all of a text."""
        return face_for(text, self._language, self._faces) is not None

    def line(self, image: Image.Image, text: str, middle: int, inset: int = 0) -> None:
        """A line in small letters, cut where it is too long; nothing where no font has it."""
        if not text:
            return
        width = WIDTH - 2 * MARGIN - inset
        key = text, self._language, width
        if key not in self._strips:
            self._strips[key] = self._strip(text, width)
        x = MARGIN + inset if self.direction == "ltr" else MARGIN
        image.paste(self._strips[key], (x, middle - _SMALL))

    def title(self, image: Image.Image, text: str, kicker: str) -> None:
        """The title with its kicker above, in the middle of the height that there is for both."""
        face = face_for(text, self._language, self._faces) or self._faces[0]
        above = _KICKER_ROOM if kicker else 0
        room = Room(WIDTH - 2 * MARGIN, _BOTTOM - _TOP - above, _LEADING[self.direction])
        lines, size = fitted(text, face, self.direction, room, _TITLE_SIZES)
        pitch = size * room.leading
        top = (_TOP + _BOTTOM - above - pitch * len(lines)) / 2
        self.line(image, kicker, round(top + _SMALL / 2))
        start = MARGIN if self.direction == "ltr" else WIDTH - MARGIN
        for number, line in enumerate(lines):
            place = start, round(top + above + pitch * (number + 0.5))
            self._put(image, line, place, face.at(size), _TITLE)

    def _strip(self, text: str, width: int) -> Image.Image:
        """A line over the ground, which many pictures share."""
        strip = Image.new("L", (width, 2 * _SMALL))
        face = face_for(text, self._language, self._faces)
        if face is not None:
            (line, *_), _ = fitted(text, face, self.direction, Room(width, _SMALL, 1), (_SMALL,))
            place = 0 if self.direction == "ltr" else width, _SMALL
            self._put(strip, line, place, face.at(_SMALL), _SOFT)
        return strip

    def _put(
        self, image: Image.Image, text: str, place: tuple[int, int], font: FreeTypeFont, level: int
    ) -> None:
        x, middle = place
        # From the middle of letters without ascenders to the line that they stand on.
        place = x, round(middle + font.size * 0.34)
        anchor = "ls" if self.direction == "ltr" else "rs"
        ImageDraw.Draw(image).text(place, text, level, font, anchor=anchor, direction=self.direction)


def _ground(direction: str) -> Image.Image:
    """What all pictures have: an edge, and the mark of the site, at the side where reading begins."""
    image = Image.new("L", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 15, HEIGHT), _EDGE)
    scale, top = _MARK_SIZE / 32, _NAME_Y - _MARK_SIZE / 2
    for x0, y0, x1, y1 in _MARK:
        corner = MARGIN + x0 * scale, top + y0 * scale
        draw.rectangle((*corner, MARGIN + x1 * scale - 1, top + y1 * scale - 1), _TITLE)
    if direction == "ltr":
        return image
    # The mark itself is not turned round.
    mirrored = Image.new("L", (WIDTH, HEIGHT))
    ImageDraw.Draw(mirrored).rectangle((WIDTH - 16, 0, WIDTH, HEIGHT), _EDGE)
    box = (MARGIN, int(top), MARGIN + _MARK_SIZE, int(top) + _MARK_SIZE)
    mirrored.paste(image.crop(box), (WIDTH - MARGIN - _MARK_SIZE, int(top)))
    return mirrored


def _ramp(one: Sequence[int], other: Sequence[int], steps: int) -> list[int]:
    """Colours from one to another, as a palette has them."""
    return [
        round(start + (end - start) * step / (steps - 1))
        for step in range(steps)
        for start, end in zip(one, other, strict=True)
    ]


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
