"""Every colour of ours on every ground it stands on, in either scheme, as the style sheet declares them."""

import re
from itertools import product

import pytest

from generator.export.goal_colours import contrast
from tests.workshop import THEME

SHEET = (THEME / "stylesheets/tokens.css").read_text("utf-8")
SCHEMES = ("light", "dark")

GROUNDS = ("bg", "bg-soft", "bg-sunk", "tint", "warn", "stop")
HEAT = ("heat-1", "heat-2", "heat-3", "heat-4")
TEXT = {
    "fg": (*GROUNDS, *HEAT),
    "fg-2": GROUNDS,
    "fg-3": ("bg", "bg-soft", "bg-sunk", "tint"),
    "link": GROUNDS,
    "link-hover": GROUNDS,
    "brand-ink": ("brand", "link-hover"),
    "part": ("bg", "bg-soft"),
}
"""Colours of text, and the grounds that they stand on."""

MARKS = {
    "line-2": ("bg", "bg-soft", "tint"),
    "brand": ("bg", "tint"),
    "link": (*GROUNDS, *HEAT),
    "yes": ("bg", "bg-soft"),
    "part": ("bg", "bg-soft"),
    "warn-line": ("bg", "warn"),
    "stop-line": ("bg", "stop"),
}
"""Colours of what is no text but tells something: edges of controls, rings of focus, signs of status."""


def colours(scheme: str) -> dict[str, str]:
    """The colours of a scheme, by name; what the dark one does not change is as in the light one."""
    dark = re.search(r"prefers-color-scheme: dark\) \{(.*?)\n\}", SHEET, re.DOTALL)
    assert dark
    light = _declared(SHEET[: dark.start()])
    return light if scheme == "light" else light | _declared(dark[1])


def _declared(text: str) -> dict[str, str]:
    found = dict(re.findall(r"--u-([\w-]+): (#\w+);", text))
    return {
        name: value if len(value) > 4 else "#" + "".join(2 * digit for digit in value[1:])
        for name, value in found.items()
    }


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(colour, ground) for colour, grounds in table.items() for ground in grounds]


@pytest.mark.parametrize(("pair", "scheme"), [*product(pairs(TEXT), SCHEMES)])
def test_text_can_be_read_on_its_ground(pair: tuple[str, str], scheme: str) -> None:
    known = colours(scheme)
    assert contrast(*(known[name] for name in pair)) >= 4.5


@pytest.mark.parametrize(("pair", "scheme"), [*product(pairs(MARKS), SCHEMES)])
def test_a_mark_can_be_told_from_its_ground(pair: tuple[str, str], scheme: str) -> None:
    known = colours(scheme)
    assert contrast(*(known[name] for name in pair)) >= 3


def test_no_text_has_a_colour_that_is_not_checked() -> None:
    used = re.findall(r"(?<![\w-])color: (?:var\(--(?:goal-ink, var\(--)?u-([\w-]+)\)|([#\w]+))", SHEET)
    named = {name for name, _word in used if name}
    words = {word for _name, word in used if word}
    assert named <= set(TEXT)
    assert words <= {"inherit", "ButtonText"}


def test_no_ground_has_a_colour_that_is_not_checked() -> None:
    used = set(re.findall(r"(?<![\w-])background(?:-color)?: var\(--u-([\w-]+)\)", SHEET))
    assert used <= {ground for grounds in TEXT.values() for ground in grounds} | set(MARKS)


def test_dark_and_light_colour_the_same_things() -> None:
    assert colours("dark").keys() == colours("light").keys()
    assert colours("dark") != colours("light")
