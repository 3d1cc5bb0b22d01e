"""Colours of the goals' badges as a stylesheet, with an ink that can be read on each."""

from collections.abc import Iterable

from generator.model.artifact import Artifact
from generator.taxonomy.goals import Goal

PATH = "assets/stylesheets/goals.css"
DARK = "#101820"
LIGHT = "#ffffff"


def goal_colours(goals: Iterable[Goal]) -> Artifact:
    """One class per goal that sets `--goal` and `--goal-ink`."""
    rules = [
        f".goal-{goal.id} {{ --goal: {goal.colour.lower()}; --goal-ink: {ink(goal.colour)} }}\n"
        for goal in goals
    ]
    return Artifact(PATH, "".join(rules).encode())


def ink(background: str) -> str:
    """The text colour that contrasts more with a background, both as `#rrggbb`."""
    return max((DARK, LIGHT), key=lambda colour: contrast(colour, background))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (_linear(value) for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB, 0 to 1, without its gamma."""
    knee = 0.04045
    return channel / 12.92 if channel <= knee else ((channel + 0.055) / 1.055) ** 2.4
