"""Link reference definitions, which shift the places that comrak gives.

comrak takes the definitions off a paragraph that begins with them, and counts the lines of what is
left, and the spaces before each, from where the definitions began.
"""

import re
from typing import NamedTuple

_PREFIX = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*")
_DEFINITION = re.compile(r"\[(?!\^)(?:[^\[\]\\]|\\.)+\]:")
_TITLE = re.compile(r"""["'(]""")
_LINE_END = re.compile(r"\r\n|\n|\r")
_BLOCK = re.compile(r"#{1,6}(?:[ \t]|$)|```|~~~|(?:[-*_][ \t]*){3,}$|=+[ \t]*$|<[/!?a-zA-Z]")


class Shift(NamedTuple):
    """How many lines, and octets to the right, lie between a place that comrak gives and the true one."""

    lines: int
    octets: int


UNSHIFTED = Shift(0, 0)


def shifts(text: str) -> dict[int, Shift]:
    """The lines, from 1, on which comrak places what stands further down."""
    if "]:" not in text:
        return {}
    leads = [_lead(line) for line in _LINE_END.split(text)]
    lines = [line[lead:] for lead, line in zip(leads, _LINE_END.split(text), strict=True)]
    found: dict[int, Shift] = {}
    number = 0
    while number < len(lines):
        length = _definitions(lines, number) if _starts_paragraph(lines, number) else 0
        end = number + length
        while length and end < len(lines) and _continues(lines[end]):
            found[end - length + 1] = Shift(length, leads[end] - leads[end - length])
            end += 1
        number = max(end, number + 1)
    return found


def _lead(line: str) -> int:
    """Length of the marks of the quotes and lists a line stands in, and of the spaces there."""
    match = _PREFIX.match(line)
    return match.end() if match else 0


def _starts_paragraph(lines: list[str], number: int) -> bool:
    before = lines[number - 1] if number else ""
    return not before or bool(_BLOCK.match(before))


def _continues(line: str) -> bool:
    return bool(line) and not _BLOCK.match(line)


def _definitions(lines: list[str], number: int) -> int:
    """How many lines of definitions follow each other from a line on."""
    end = number
    while end < len(lines) and (match := _DEFINITION.match(lines[end])):
        address = lines[end][match.end() :].strip()
        end += 1
        if not address:
            end += 1
        if " " not in address and end < len(lines) and _TITLE.match(lines[end]):
            end += 1
    return end - number
