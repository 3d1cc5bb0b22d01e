"""Which values of a page are dates or terms, by the types of its record."""

from collections.abc import Iterator
from datetime import date
from types import UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from generator.fixes._base import Edit, Source
from generator.model.dates import PartialDate
from generator.model.document import Document, FieldPath, Value
from generator.source.fields import TermOf
from generator.source.record import Record

Kind: TypeAlias = TermOf | type[date] | type[PartialDate]

Found: TypeAlias = tuple[FieldPath, str, Kind]
"""Where a value stands, as what it is written, and what it is read as."""


def typed_values(source: Source) -> Iterator[Found]:
    """Every date and term of a page, each place once."""
    if source.record is None:
        return
    seen: set[FieldPath] = set()
    for found in _in_record(source.record, dict(source.document.fields), ()):
        if found[0] not in seen:
            seen.add(found[0])
            yield found


def rewritten(document: Document, path: FieldPath, value: str, *, plain: bool) -> Edit | None:
    """The edit that gives a field another value in the quotes it has; None for text of several lines.

    `plain` says that the value needs no quotes where it had none.
    """
    span = document.span(path)
    written = document.text[span.start : span.end]
    old: Any = document.fields
    for part in path:
        old = old[part]
    if written == old:
        text = value if plain else f'"{value}"'
    elif written in (f'"{old}"', f"'{old}'"):
        text = f"{written[0]}{value}{written[0]}"
    else:
        return None
    return Edit(span=span, text=text, field=path, value=value)


def _in_record(record: type[Record], value: dict[str, Value], path: FieldPath) -> Iterator[Found]:
    for name, field in record.model_fields.items():
        if name in value:
            yield from _in(field.annotation, tuple(field.metadata), value[name], (*path, name))


def _in(kind: Any, marks: tuple[Any, ...], value: Value, path: FieldPath) -> Iterator[Found]:  # noqa: ANN401 - an annotation
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from _in(inner[0], (*marks, *inner[1:]), value, path)
    elif origin in (Union, UnionType):
        for arm in inner:
            yield from _in(arm, (), value, path)
    elif isinstance(value, str):
        yield from ((path, value, found) for found in _kinds(kind, marks))
    elif isinstance(value, list) and origin is tuple:
        for number, part in enumerate(value):
            yield from _in(inner[0], (), part, (*path, number))
    elif isinstance(value, dict) and origin is dict:
        for name, part in value.items():
            yield from _in(inner[1], (), part, (*path, name))
    elif isinstance(value, dict) and isinstance(kind, type) and issubclass(kind, Record):
        yield from _in_record(kind, value, path)


def _kinds(kind: Any, marks: tuple[Any, ...]) -> Iterator[Kind]:  # noqa: ANN401 - as above
    if kind is date or kind is PartialDate:
        yield kind
    yield from (mark for mark in marks if isinstance(mark, TermOf))
