"""What a form must know of a field, read from the type that the model declares for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import StringConstraints, WithJsonSchema
from pydantic.fields import FieldInfo

from generator.content_types._goals import GoalOrTarget
from generator.source.fields import Form, PageOf, TermOf
from generator.source.record import Record

Kind: TypeAlias = Literal["text", "flag", "whole", "decimal", "day"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """One value; `words` are what may stand in its place, such as `unknown`."""

    kind: Kind = "text"
    pattern: str = ""
    longest: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a few words."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of a vocabulary; goals are `goals`, with their targets."""

    vocabulary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A page: by its slug where only those of one folder may be meant, else by its identifier."""

    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A record inside the record."""

    record: type[Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variants:
    """One of several records, told from each other by a field."""

    tag: str
    records: tuple[tuple[str, type[Record]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Any number of values; `words` are what may stand in place of all, such as `not-on-record`."""

    of: "Shape"
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ByFile:
    """Records by the name of the file that they are about."""

    record: type[Record]


Shape: TypeAlias = Plain | Choice | Term | Link | Group | Variants | Several | ByFile

_KINDS: dict[object, Kind] = {bool: "flag", int: "whole", float: "decimal", date: "day"}


def shape(field: FieldInfo) -> Shape:
    """The shape of a field of a model. Raises TypeError for a type that no form has been thought of for."""
    return _shape(field.annotation, field.metadata, field.discriminator)


def _shape(declared: Any, marks: Sequence[Any], tag: object = None) -> Shape:  # noqa: ANN401 - any type
    inner, found = _bare(declared)
    marks = [*found, *marks]
    for mark in marks:
        tag = getattr(mark, "discriminator", None) or tag
    if get_origin(inner) in (Union, UnionType):
        return _either([one for one in get_args(inner) if one is not NoneType], marks, tag)
    if get_origin(inner) is Literal:
        return Choice(options=get_args(inner))
    if get_origin(inner) is tuple:
        return Several(of=_shape(get_args(inner)[0], ()))
    if get_origin(inner) is dict:
        return ByFile(record=_record(get_args(inner)[1]))
    if isinstance(inner, type) and issubclass(inner, Record):
        return Group(record=inner)
    return _value(inner, marks)


def _bare(declared: Any) -> tuple[Any, list[Any]]:  # noqa: ANN401 - any type
    """A type without what annotates it."""
    if get_origin(declared) is Annotated:
        return declared.__origin__, [
            mark
            for found in declared.__metadata__
            for mark in (found, *(found.metadata if isinstance(found, FieldInfo) else ()))
        ]
    return declared, []


def _record(declared: Any) -> type[Record]:  # noqa: ANN401 - any type
    if isinstance(declared, type) and issubclass(declared, Record):
        return declared
    raise TypeError(f"the form knows no records of type {declared!r}")


def _either(options: Sequence[Any], marks: Sequence[Any], tag: object) -> Shape:
    if len(options) == 1:
        return _shape(options[0], marks, tag)
    bare = [_bare(option)[0] for option in options]
    words = tuple(word for one in bare if get_origin(one) is Literal for word in get_args(one))
    others = [option for option, one in zip(options, bare, strict=True) if get_origin(one) is not Literal]
    if words and len(others) == 1:
        given = _shape(others[0], ())
        if isinstance(given, Plain | Several):
            return replace(given, words=words)
    if isinstance(tag, str) and not words:
        records = [_record(one) for one in bare]
        return Variants(tag=tag, records=tuple((_tag(record, tag), record) for record in records))
    raise TypeError(f"the form knows no choice among {options!r}")


def _tag(record: type[Record], tag: str) -> str:
    (word,) = get_args(record.model_fields[tag].annotation)
    return str(word)


def _value(inner: object, marks: Iterable[Any]) -> Shape:
    plain = Plain(kind=_KINDS.get(inner, "text"))
    for mark in marks:
        match mark:
            case TermOf():
                return Term(vocabulary=mark.vocabulary)
            case PageOf():
                return Link(folder=mark.folder)
            case GoalOrTarget():
                return Term(vocabulary="goals")
            case Form() | StringConstraints(pattern=str()):
                plain = replace(plain, pattern=str(mark.pattern))
            case WithJsonSchema():
                plain = _limited(plain, mark.json_schema or {})
            case _ if (longest := getattr(mark, "max_length", None)) is not None:
                plain = replace(plain, longest=longest)
    return plain


def _limited(plain: Plain, said: dict[str, Any]) -> Plain:
    if plain.kind != "text":
        return plain
    return replace(
        plain,
        pattern=said.get("pattern", plain.pattern),
        longest=said.get("maxLength", plain.longest),
    )
