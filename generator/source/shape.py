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
from generator.model.reference import Reference
from generator.source.fields import WEB_ADDRESS, PageOf
from generator.source.record import Record
from generator.source.scalars import Form


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
    `source` is the vocabulary of a TERM or the folder of a PAGE; a RECORD is one of `records`, which the
    words of their field `tag` tell apart.
    """

    kind: Kind
    many: bool = False
    named: bool = False
    words: tuple[str, ...] = ()
    source: str = ""
    records: tuple[type[Record], ...] = ()
    tag: str = ""
    longest: int = 0
    pattern: str = ""
    advice: str = ""


@cache
def shapes(record: type[Record]) -> Mapping[str, Shape]:
    """The shape of each field of a record, as they are declared.

    Raises TypeError for a type that nobody has said how to explain.
    """
    hints = get_type_hints(record, include_extras=True)
    return {name: _shape(hints[name]) for name in record.model_fields}


_SCALARS: Mapping[Any, Kind] = {
    date: Kind.DAY,
    PartialDate: Kind.DATE,
    bool: Kind.FLAG,
    int: Kind.COUNT,
    float: Kind.DEGREES,
    str: Kind.TEXT,
    Reference: Kind.TEXT,
}


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
        held = (parts[1],) if _is_record(parts[1]) else ()
        return Shape(kind=Kind.RECORD, records=held, named=bool(held))
    if origin is Literal:
        return Shape(kind=Kind.WORD, words=tuple(map(str, parts)))
    return _plain(hint)


def _plain(hint: Any) -> Shape:
    """The shape of what is written with nothing else around it."""
    if _is_record(hint):
        return Shape(kind=Kind.RECORD, records=(hint,))
    if hint not in _SCALARS:
        raise TypeError(f"nothing is known of what {hint!r} may hold")
    return Shape(kind=_SCALARS[hint])


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Record)


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
            case Form() if mark is WEB_ADDRESS:
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
            case FieldInfo(discriminator=tag):
                shape = replace(shape, tag=tag if isinstance(tag, str) else shape.tag)
                for longest in _longest(mark):
                    shape = replace(shape, longest=longest)
    return shape


def _longest(mark: FieldInfo) -> Iterator[int]:
    for limit in mark.metadata:
        if isinstance(length := getattr(limit, "max_length", None), int):
            yield length
