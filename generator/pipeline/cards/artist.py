"""Cards to PNG files: the same octets for the same card, fonts and version of Pillow.

All is drawn into one channel whose values are places in a palette: text costs no more than its glyphs, and
a file has some kilobytes. The ground is drawn once for each direction.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from generator.export.goal_colours import ink
from generator.pipeline.cards.faces import Face, direction_of, face_for, faces
from generator.pipeline.cards.lines import Room, fitted
from generator.model.social_card import SocialCard

SIZE = WIDTH, HEIGHT = 1200, 630
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
"""Of zlib: more of it takes most of the time that a picture takes, and saves a tenth."""
_LEADING = {"ltr": 1.2, "rtl": 1.42}

_MARK = (
    *((3, 19, 10, 23), (3, 24.5, 10, 29), (12.5, 11, 19.5, 16), (12.5, 17.5, 19.5, 22)),
    *((12.5, 23.5, 19.5, 29), (22, 3, 29, 8.5), (22, 10, 29, 15), (22, 16.5, 29, 21.5), (22, 23, 29, 29)),
)
"""The blocks of theme/partials/logo.html, in a square of 32."""
_MARK_SIZE = 64


class Artist:
    """Draws cards with some fonts; `colours` are those of the goals, by number."""

    def __init__(self, fonts: Sequence[bytes], colours: Mapping[str, str]) -> None:
        self._faces = faces(fonts)
        self._palette = [*_ramp(_GROUND, _LIGHT, _LEVELS)]
        self._tiles: dict[str, Image.Image] = {}
        for number, colour in colours.items():
            self._tiles[number] = self._tile(number, len(self._palette) // 3)
            self._palette += _ramp(_rgb(colour), _rgb(ink(colour)), _SHADES)
        self._grounds = {direction: _ground(direction) for direction in ("ltr", "rtl")}

    def draw(self, card: SocialCard) -> bytes:
        """The picture of a card, as a PNG file.

        Where no font has a character of the title, the picture is that of the site, without a title of its own.
        """
        direction = direction_of(card.language)
        image = self._grounds[direction].copy()
        write = _Writer(image, direction, self._faces, card.language)
        write.line(card.site_name, _NAME_Y, _SOFT, inset=_MARK_SIZE + 20)
        write.title(card.title if write.can(card.title) else card.site_name, card.kicker)
        self._put_tiles(image, [goal for goal in card.goals if goal in self._tiles], direction)
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
    """Writes on a picture from the side where its language begins."""

    def __init__(
        self, image: Image.Image, direction: str, found: Sequence[Face], language: str
    ) -> None:
        self._draw = ImageDraw.Draw(image)
        self._direction = direction
        self._faces = found
        self._language = language

    def can(self, text: str) -> bool:
        return face_for(text, self._language, self._faces) is not None

    def line(self, text: str, middle: float, level: int, inset: int = 0) -> None:
        """A line in small letters, cut where it is too long; nothing where no font has it."""
        face = face_for(text, self._language, self._faces)
        if face is not None and text:
            room = Room(WIDTH - 2 * MARGIN - inset, _SMALL, 1)
            (cut, *_), _ = fitted(text, face, self._direction, room, (_SMALL,))
            self._put(cut, middle, face, _SMALL, level, inset)

    def title(self, text: str, kicker: str) -> None:
        """The title with its kicker above, in the middle of the height that there is for both."""
        face = face_for(text, self._language, self._faces) or self._faces[0]
        above = _KICKER_ROOM if kicker else 0
        room = Room(WIDTH - 2 * MARGIN, _BOTTOM - _TOP - above, _LEADING[self._direction])
        lines, size = fitted(text, face, self._direction, room, _TITLE_SIZES)
        pitch = size * room.leading
        top = (_TOP + _BOTTOM - above - pitch * len(lines)) / 2
        self.line(kicker, top + _SMALL / 2, _SOFT)
        for number, line in enumerate(lines):
            self._put(line, top + above + pitch * (number + 0.5), face, size, _TITLE, 0)

    def _put(self, text: str, middle: float, face: Face, size: int, level: int, inset: int) -> None:  # noqa: PLR0913 - what a line is
        start = MARGIN + inset
        place, anchor = (start, "ls") if self._direction == "ltr" else (WIDTH - start, "rs")
        # From the middle of letters without ascenders to the line that they stand on.
        baseline = round(middle + size * 0.34)
        self._draw.text(
            (place, baseline), text, level, face.at(size), anchor=anchor, direction=self._direction
        )


def _ground(direction: str) -> Image.Image:
    """What all pictures have: an edge, and the mark of the site, at the side where reading begins."""
    image = Image.new("L", SIZE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 15, HEIGHT), _EDGE)
    scale, top = _MARK_SIZE / 32, _NAME_Y - _MARK_SIZE / 2
    for x0, y0, x1, y1 in _MARK:
        corner = MARGIN + x0 * scale, top + y0 * scale
        draw.rectangle((*corner, MARGIN + x1 * scale - 1, top + y1 * scale - 1), _TITLE)
    if direction == "ltr":
        return image
    # The mark itself is not turned round.
    mirrored = Image.new("L", SIZE)
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
