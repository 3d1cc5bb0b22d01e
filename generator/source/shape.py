"""What a field may hold, read off its type: for whoever explains fields to people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from generator.model.dates import PartialDate
from generator.source.fields import Form, PageOf, Url
from generator.source.record import Record


class Kind(StrEnum):
    """What one value is."""

    TEXT = "text"
    URL = "url"
    DAY = "day"
    DATE = "date"
    FLAG = "flag"
    COUNT = "count"
    DEGREES = "degrees"
    TERM = "term"
    PAGE = "page"
    RECORD = "record"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a field may hold. It `many` values in a list, or `named` ones, each under a name of its own.

    `words` are the only ones allowed of a WORD, and of another kind what may stand in place of a value.
    `source` is the vocabulary of a TERM or the folder of a PAGE; a RECORD is one of `records`.
    """

    kind: Kind
    many: bool = False
    named: bool = False
    words: tuple[str, ...] = ()
    source: str = ""
    records: tuple[type[Record], ...] = ()
    longest: int = 0
    pattern: str = ""
    advice: str = ""


@cache
def shapes(record: type[Record]) -> Mapping[str, Shape]:
    """The shape of each field of a record, as they are declared."""
    hints = get_type_hints(record, include_extras=True)
    return {name: _shape(hints[name]) for name in record.model_fields}


_SCALARS: Mapping[Any, Kind] = {
    date: Kind.DAY,
    PartialDate: Kind.DATE,
    bool: Kind.FLAG,
    int: Kind.COUNT,
    float: Kind.DEGREES,
}
_WEB_ADDRESS = next(mark for mark in get_args(Url) if isinstance(mark, Form))


def _shape(hint: Any) -> Shape:
    """The shape of a type, read from the outside in."""
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _marked(_shape(parts[0]), parts[1:])
    if origin in {Union, UnionType}:
        return _one_of([part for part in parts if part is not NoneType])
    if origin is tuple:
        return replace(_shape(parts[0]), many=True)
    if origin is dict:
        inner = _shape(parts[1])
        return replace(inner, named=True) if inner.records else Shape(kind=Kind.RECORD)
    if isinstance(hint, type) and issubclass(hint, Record):
        return Shape(kind=Kind.RECORD, records=(hint,))
    words = tuple(map(str, parts)) if origin is Literal else ()
    return Shape(kind=Kind.WORD if words else _SCALARS.get(hint, Kind.TEXT), words=words)


def _one_of(parts: list[Any]) -> Shape:
    """The shape of what may be one of several: records, or one shape with words in its place."""
    found = [_shape(part) for part in parts]
    words = tuple(word for one in found for word in one.words)
    rest = [one for one in found if one.kind is not Kind.WORD]
    if not rest:
        return replace(found[0], words=words)
    records = tuple(record for one in rest for record in one.records)
    return replace(rest[0], words=words, records=records)


def _marked(shape: Shape, marks: Sequence[Any]) -> Shape:
    """A shape with what is marked on its type."""
    for mark in marks:
        match mark:
            case Form() if mark.pattern == _WEB_ADDRESS.pattern:
                shape = replace(shape, kind=Kind.URL)
            case Form():
                shape = replace(shape, pattern=mark.pattern, advice=mark.fix)
            case PageOf():
                shape = replace(shape, kind=Kind.PAGE, source=mark.folder)
            # Whatever else is read with the help of a vocabulary says which, as `TermOf` does.
            case object(vocabulary=str(name)):
                shape = replace(shape, kind=Kind.TERM, source=name)
            case StringConstraints() if mark.pattern:
                shape = replace(shape, pattern=str(mark.pattern))
            case FieldInfo():
                for longest in _longest(mark):
                    shape = replace(shape, longest=longest)
    return shape


def _longest(mark: FieldInfo) -> Iterator[int]:
    for limit in mark.metadata:
        if isinstance(length := getattr(limit, "max_length", None), int):
            yield length
