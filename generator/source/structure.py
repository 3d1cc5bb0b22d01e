"""A document's fields to a typed record, or to diagnostics at their places."""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.document import Document, FieldPath, Value
from generator.model.vocabulary import Vocabularies
from generator.source.faults import Fault, at_span
from generator.source.field_faults import (
    MALFORMED,
    MISSING,
    UNKNOWN_KEY,
    UNKNOWN_TERM,
    UNKNOWN_VALUE,
    WRONG_SHAPE,
)
from generator.source.record import Record, needed_fields

R = TypeVar("R", bound=Record)

Context = Mapping[str, Any]

_SHAPES = {
    "string_type": "one text",
    "list_type": "a list",
    "tuple_type": "a list",
    "model_type": "a mapping of `name: value`",
    "dict_type": "a mapping of `name: value`",
    "model_attributes_type": "a mapping of `name: value`",
}


def structure(
    document: Document,
    record: type[R],
    vocabularies: Vocabularies | None = None,
    at: FieldPath = (),
    *,
    released: bool = True,
) -> tuple[R | None, list[Diagnostic]]:
    """Read the mapping at path `at` of a document as a record.

    Fields needed for publication are errors when missing from what is `released`, else warnings.
    """
    value = _value(document.fields, at)
    try:
        made = record.model_validate(value, context=vocabularies)
    except ValidationError as error:
        return None, [_explain(document, record, detail, at) for detail in error.errors(include_url=False)]
    severity = Severity.ERROR if released else Severity.WARNING
    return made, [
        at_span(
            document,
            document.key_span((*at, name)),
            MISSING,
            f"`{name}` is missing, and needed for publication",
            field=name,
            severity=severity,
        )
        for name in needed_fields(record)
        if getattr(made, name) is None
    ]


def _value(fields: Mapping[str, Value], path: FieldPath) -> Value:
    value: Any = fields
    for part in path:
        value = value[part]
    found: Value = value
    return found


def _explain(document: Document, record: type[Record], detail: ErrorDetails, at: FieldPath) -> Diagnostic:
    path = _path(document, detail, at)
    label = ".".join(str(part) for part in path[len(at) :])
    at_key = detail["type"] in {"extra_forbidden", "missing"}
    span = document.key_span(path) if at_key else document.span(path)
    fault, message, fix = _words(detail, str(path[-1]) if path else "", record)
    return at_span(document, span, fault, message, field=label, fix=fix)


def _path(document: Document, detail: ErrorDetails, at: FieldPath) -> FieldPath:
    """The field an error is about: pydantic also names the branch of a union, which is no field."""
    path = at
    missing = detail["type"] == "missing"
    for part in detail["loc"][:-1] if missing else detail["loc"]:
        if (*path, part) in document.spans:
            path = (*path, part)
    if missing:
        return (*path, detail["loc"][-1])
    if detail["type"] == "union_tag_invalid":
        tag = (*path, str(detail["ctx"]["discriminator"]).strip("'"))
        return tag if tag in document.spans else path
    return path


Words = tuple[Fault, str, str]
"""A fault, what is wrong in our words, and what to do about it (empty: the fault's own mend)."""


def _words(detail: ErrorDetails, name: str, record: type[Record]) -> Words:
    kind = detail["type"]
    if kind == "extra_forbidden":
        known = _names_at(record, detail["loc"][:-1])
        return UNKNOWN_KEY, f"`{name}` is no field here", _nearest(name, known)
    if kind in _SHAPES:
        return WRONG_SHAPE, f"{_shape(detail['input'])} stands where {_SHAPES[kind]} belongs", ""
    explain = _EXPLAINED.get(kind, _malformed)
    return explain(detail, detail.get("ctx", {}), name)


def _missing(_detail: ErrorDetails, _context: Context, name: str) -> Words:
    return MISSING, f"`{name}` is missing", f"add `{name}:`"


def _no_tag(_detail: ErrorDetails, context: Context, _name: str) -> Words:
    tag = str(context["discriminator"]).strip("'")
    return MISSING, f"`{tag}` is missing", f"add `{tag}:`"


def _unknown_term(detail: ErrorDetails, context: Context, _name: str) -> Words:
    near = ", ".join(f"`{term}`" for term in context["near"])
    return UNKNOWN_TERM, detail["msg"], f"close ones: {near}" if near else ""


def _unknown_value(detail: ErrorDetails, context: Context, _name: str) -> Words:
    if isinstance(detail["input"], list | dict):
        return WRONG_SHAPE, f"{_shape(detail['input'])} stands where one text belongs", ""
    return UNKNOWN_VALUE, f"`{_shown(detail['input'])}` is not one of {context['expected']}", ""


def _unknown_tag(_detail: ErrorDetails, context: Context, _name: str) -> Words:
    return UNKNOWN_VALUE, f"`{context['tag']}` is not one of {context['expected_tags']}", ""


def _too_long(detail: ErrorDetails, context: Context, _name: str) -> Words:
    length = len(str(detail["input"]))
    return MALFORMED, f"has {length} characters; {context['max_length']} are allowed", "shorten it"


def _empty(_detail: ErrorDetails, _context: Context, _name: str) -> Words:
    return MALFORMED, "is empty", "fill it in, or leave the field out"


def _pattern(detail: ErrorDetails, context: Context, _name: str) -> Words:
    return MALFORMED, f"`{_shown(detail['input'])}` does not have the form {context['pattern']}", ""


def _malformed(detail: ErrorDetails, _context: Context, _name: str) -> Words:
    return MALFORMED, f"`{_shown(detail['input'])}` {detail['msg']}", ""


_EXPLAINED: Mapping[str, Callable[[ErrorDetails, Context, str], Words]] = {
    "literal_error": _unknown_value,
    "missing": _missing,
    "string_pattern_mismatch": _pattern,
    "string_too_long": _too_long,
    "string_too_short": _empty,
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
