"""Examples of fields, as they stand in a file."""

import re
from collections.abc import Iterator

from generator.index.fields import Field, Need
from generator.source.shape import Kind

SAMPLES = {
    Kind.TEXT: "…",
    Kind.RECORD: "…",
    Kind.URL: "https://www.itu.int/",
    Kind.DAY: "2026-11-23",
    Kind.DATE: "2026-11",
    Kind.FLAG: "true",
    Kind.COUNT: "17",
    Kind.DEGREES: "46.51",
}
"""What stands for a field that has no example of its own."""

TERMS = {
    "accessibility": "axe-core-desktop",
    "action-plan": "toolkit-2027",
    "agencies": "itu",
    "approvals": "guide-for-cities",
    "countries": "CH",
    "goals": "11.6",
    "kinds": "guideline",
    "kpis": "ec-ict-ict-1c",
    "publishers": "itu",
    "regions": "150",
    "roles": "leader-of-the-toolkit",
    "topics": "mobility",
}
"""A term of each vocabulary that fields name. Approvals, offices and plans are made up: there are none."""

PAGES = {"cities": "pully", "groups": "circular-cities", "deliverables": "factsheet-pully-2020"}
WHOLE = "deliverables/factsheet-pully-2020"
FORMS = {"^[A-Z]{3}$": "CHE", r"^\d{3}$": "756", "^#[0-9A-Fa-f]{6}$": "#FD9D24"}

_PLAIN = re.compile(r"[A-Za-zÀ-ž…][^:#\[\]{},\"']*|https?://\S+|\d{4}-\d{2}(-\d{2})?")


def sample(field: Field) -> str:
    """Lines of YAML that give a field; what is to be written in own words is `…`."""
    return "\n".join(_lines(field))


def says_something(field: Field) -> bool:
    """Whether there is more to see in an example of a field than its name."""
    return bool(field.parts or field.examples) or field.shape.kind not in {Kind.TEXT, Kind.RECORD}


def _lines(field: Field) -> Iterator[str]:
    name, shape = field.name, field.shape
    if field.parts:
        yield f"{name}:"
        if shape.named:
            yield "  photograph.jpg:"
        inner = [line for one in _wanted(field) for line in _lines(one)]
        for number, line in enumerate(inner):
            if shape.many:
                yield f"{'  ' if number else '- '}{line}"
            else:
                yield f"{'    ' if shape.named else '  '}{line}"
        return
    value = _value(field)
    if isinstance(value, list):
        yield f"{name}:"
        yield from (f"- {quoted(one)}" for one in value)
    else:
        yield f"{name}: {quoted(value)}"


def _wanted(field: Field) -> tuple[Field, ...]:
    """Those fields within a field that an example needs: all that must be there, else the first."""
    fields = field.parts[0].fields
    return tuple(one for one in fields if one.need is Need.ALWAYS) or fields[:1]


def _value(field: Field) -> str | list[str]:
    shape = field.shape
    if field.examples:
        return field.examples[0]
    if shape.kind is Kind.WORD:
        one = shape.words[0]
    elif shape.kind is Kind.TERM:
        one = TERMS.get(shape.source, "")
    elif shape.kind is Kind.PAGE:
        one = PAGES.get(shape.source, WHOLE) if shape.source else WHOLE
    else:
        one = FORMS.get(shape.pattern, SAMPLES[shape.kind])
    return [one] if shape.many else one


def quoted(value: str) -> str:
    """A scalar, in quotes where YAML editors might take it for something else than text."""
    if _PLAIN.fullmatch(value) and value.upper() not in {"NO", "YES", "ON", "OFF", "Y", "N"}:
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
