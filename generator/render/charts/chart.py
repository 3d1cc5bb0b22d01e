"""What a template draws: shapes and words, placed."""

from typing import NamedTuple


class Bar(NamedTuple):
    """A rectangle: across in hundredths of the chart's width, down in its letters' size.

    `filled` is what a reader sees without colour: `full`, `hatched`, `empty`, or `track` for what lies
    behind.
    """

    x: str
    y: str
    width: str
    height: str
    filled: str


class Word(NamedTuple):
    """A line of text at its baseline; `end` is whether it ends at `x`, else it starts there."""

    x: str
    y: str
    text: str
    role: str
    end: bool = False


class Chart(NamedTuple):
    """A bar chart with its name and description; `height` in its letters' size."""

    title: str
    description: str
    notes: tuple[str, ...]
    height: str
    bars: tuple[Bar, ...]
    words: tuple[Word, ...]


class Point(NamedTuple):
    """A place on a map, in the units of its outline."""

    x: str
    y: str


class LocatorMap(NamedTuple):
    """Points on an outline of land, with what the clearance of the map makes us say under it."""

    title: str
    description: str
    points: tuple[Point, ...]
    disclaimer: str
    clearance: str
