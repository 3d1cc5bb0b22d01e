"""A document's fields to a typed record, or to diagnostics at their places."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.document import Document, FieldPath, Value
from generator.model.vocabulary import Vocabularies
from generator.source.fault_diagnostics import at_span
from generator.source.field_faults import MISSING
from generator.source.record import Record, needed_fields
from generator.source.wording import words_of

R = TypeVar("R", bound=Record)


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
    value = value_at(document.fields, at)
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
            f"`{name}` is {_absence(document, (*at, name))}, and needed for publication",
            field=name,
            severity=severity,
            fix=_fill_in(document, (*at, name)),
            about=name,
        )
        for name in needed_fields(record)
        if getattr(made, name) is None
    ]


def value_at(fields: Mapping[str, Value], path: FieldPath) -> Value:
    """The value at a path that is there."""
    value: Any = fields
    for part in path:
        value = value[part]
    found: Value = value
    return found


def _absence(document: Document, path: FieldPath) -> str:
    """How a field is not there: its key may be."""
    return "empty" if path in document.key_spans else "missing"


def _fill_in(document: Document, path: FieldPath) -> str:
    """The mend of a field whose key is there, and nothing behind it."""
    return f"write it behind `{path[-1]}:`" if path in document.key_spans else ""


def _explain(document: Document, record: type[Record], detail: ErrorDetails, at: FieldPath) -> Diagnostic:
    path = _path(document, detail, at)
    label = ".".join(str(part) for part in path[len(at) :])
    at_key = detail["type"] in {"extra_forbidden", "missing"}
    span = document.key_span(path) if at_key else document.span(path)
    fault, message, fix = words_of(detail, str(path[-1]) if path else "", record)
    if fault is MISSING:
        # Either is the name that the words are about: the key itself, or that which tells records apart.
        absent = path if at_key else (*path, str(detail.get("ctx", {}).get("discriminator", "")).strip("'"))
        span = document.key_span(absent)
        message, fix = f"`{absent[-1]}` is {_absence(document, absent)}", _fill_in(document, absent) or fix
    about = str(detail.get("ctx", {}).get("vocabulary", ""))
    return at_span(document, span, fault, message, field=label, fix=fix, about=about)


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
