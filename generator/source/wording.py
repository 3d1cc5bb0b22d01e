"""What pydantic finds wrong, in our words, and with a mend."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic_core import ErrorDetails

from generator.source.faults import Fault
from generator.source.field_faults import (
    MALFORMED,
    MISSING,
    UNKNOWN_KEY,
    UNKNOWN_TERM,
    UNKNOWN_VALUE,
    WRONG_SHAPE,
)
from generator.source.fields import NOT_ON_RECORD
from generator.source.record import Record

Context = Mapping[str, Any]

_SHAPES = {
    "string_type": ("one text", "write one text; quote it if it holds `: `, `#` or `[`"),
    "list_type": ("a list", "write a list: `[a, b]`, or one value a line after `- `"),
    "tuple_type": ("a list", "write a list: `[a, b]`, or one value a line after `- `"),
    **dict.fromkeys(
        ("model_type", "dict_type", "model_attributes_type"),
        ("a mapping of `name: value`", "write `name: value`, one a line and indented, or `{name: value}`"),
    ),
}

Words = tuple[Fault, str, str]
"""A fault, what is wrong in our words, and what to do about it (empty: the fault's own mend)."""


def words_of(detail: ErrorDetails, name: str, record: type[Record]) -> Words:
    """Put an error of pydantic into our words; `name` is the field's own."""
    kind = detail["type"]
    if kind == "extra_forbidden":
        known = _names_at(record, detail["loc"][:-1])
        return UNKNOWN_KEY, f"`{name}` is no field here", _nearest(name, known)
    if kind in _SHAPES:
        shape, fix = _SHAPES[kind]
        return WRONG_SHAPE, f"{_shape(detail['input'])} stands where {shape} belongs", fix
    explain = _EXPLAINED.get(kind, _malformed)
    return explain(detail, detail.get("ctx", {}), name)


def _missing(_detail: ErrorDetails, _context: Context, name: str) -> Words:
    return MISSING, f"`{name}` is missing", f"add `{name}:`"


def _no_tag(_detail: ErrorDetails, context: Context, _name: str) -> Words:
    tag = str(context["discriminator"]).strip("'")
    return MISSING, f"`{tag}` is missing", f"add `{tag}:`"


def _unknown_term(detail: ErrorDetails, context: Context, _name: str) -> Words:
    if detail["input"] == NOT_ON_RECORD:
        fix = f"write `{NOT_ON_RECORD}` alone, in the place of the whole list"
        return UNKNOWN_TERM, f"`{NOT_ON_RECORD}` stands in a list", fix
    near = ", ".join(f"`{term}`" for term in context["near"])
    return UNKNOWN_TERM, detail["msg"], f"close ones: {near}" if near else ""


def _unknown_value(detail: ErrorDetails, context: Context, _name: str) -> Words:
    if isinstance(detail["input"], list | dict):
        shape, fix = _SHAPES["string_type"]
        return WRONG_SHAPE, f"{_shape(detail['input'])} stands where {shape} belongs", fix
    return UNKNOWN_VALUE, f"`{_shown(detail['input'])}` is not one of {context['expected']}", ""


def _unknown_tag(_detail: ErrorDetails, context: Context, _name: str) -> Words:
    if not context["tag"]:
        return UNKNOWN_VALUE, "is empty", f"write one of {context['expected_tags']}"
    return UNKNOWN_VALUE, f"`{context['tag']}` is not one of {context['expected_tags']}", ""


def _too_long(detail: ErrorDetails, context: Context, _name: str) -> Words:
    length = len(str(detail["input"]))
    return MALFORMED, f"has {length} characters; {context['max_length']} are allowed", "shorten it"


def _empty(_detail: ErrorDetails, _context: Context, _name: str) -> Words:
    return MALFORMED, "is empty", "fill it in, or leave the field out"


def _pattern(detail: ErrorDetails, context: Context, _name: str) -> Words:
    return MALFORMED, f"`{_shown(detail['input'])}` does not have the form {context['pattern']}", ""


def _malformed(detail: ErrorDetails, context: Context, _name: str) -> Words:
    return MALFORMED, f"`{_shown(detail['input'])}` {detail['msg']}", context.get("fix", "")


_EXPLAINED: Mapping[str, Callable[[ErrorDetails, Context, str], Words]] = {
    "literal_error": _unknown_value,
    "missing": _missing,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "string_too_short": _empty,
    "too_long": _too_long,
    "union_tag_invalid": _unknown_tag,
    "union_tag_not_found": _no_tag,
    "unknown_term": _unknown_term,
}


def _shape(value: object) -> str:
    match value:
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case _:
            return f"the text `{_shown(value)}`"


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


_LONGEST_SHOWN = 60


def _nearest(name: str, known: list[str]) -> str:
    found = get_close_matches(name, known, n=1, cutoff=0.5)
    return f"did you mean `{found[0]}`?" if found else f"remove it; known here: {', '.join(known)}"


def _names_at(record: type[Record], loc: tuple[int | str, ...]) -> list[str]:
    """Field names of the record, or records, that stand at a place inside another."""
    records = [record]
    for part in loc:
        annotations = [kind.model_fields[part].annotation for kind in records if part in kind.model_fields]
        if annotations:
            records = [found for annotation in annotations for found in _records_in(annotation)]
    return sorted({name for kind in records for name in kind.model_fields})


def _records_in(annotation: object) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [found for part in get_args(annotation) for found in _records_in(part)]
