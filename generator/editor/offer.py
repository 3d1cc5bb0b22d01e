"""What the content model has room for at a place: keys with their meaning, terms, pages, words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.content_types._goals import GoalCode
from generator.source.fields import PageOf, TermOf
from generator.source.record import Record, needed_fields, required_fields
from generator.taxonomy.goals import GOALS

_GOAL = get_args(GoalCode)[1:]


@dataclass(frozen=True, slots=True)
class Key:
    """A field: what it means, whether it must be there always, or to be published."""

    name: str
    means: str
    required: bool
    needed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Everything that may stand at a place. `pages` are folders, empty for whole identifiers."""

    keys: Mapping[str, Key] = field(default_factory=dict)
    vocabularies: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    many: bool = False
    """Whether a list stands there."""
    opens: bool = False
    """Whether a mapping does."""


def offer(record: type[Record], path: Sequence[str], beside: Mapping[str, str] | None = None) -> Offer:
    """What may stand at a path of keys below a record; `beside` tells one form of a mapping from others."""
    kinds: list[Any] = [record]
    for part in path:
        kinds = [inner for kind in kinds for inner in _under(kind, part)]
    found = Offer()
    for kind in kinds:
        found = _with(found, kind, beside or {})
    return found


def key_of(record: type[Record], path: Sequence[str]) -> Key | None:
    """The field at a path, None where the model has none there."""
    return offer(record, path[:-1]).keys.get(path[-1]) if path else None


def _under(kind: Any, part: str) -> Iterator[Any]:  # noqa: ANN401 - annotations are of any type
    if _is_record(kind):
        if part in kind.model_fields:
            yield from _kinds_of(kind.model_fields[part])
    elif get_origin(kind) is dict:
        yield from _flat(get_args(kind)[1])


def _kinds_of(info: FieldInfo) -> Iterator[Any]:
    # pydantic has taken what stands around an annotation apart from it.
    own = [mark for mark in info.metadata if isinstance(mark, TermOf | PageOf)]
    yield from own
    yield from _flat(info.annotation)


def _flat(kind: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    """The forms that an annotation has: records, literals, marks of terms and pages, and `list` for lists."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        yield from (mark for mark in parts[1:] if isinstance(mark, TermOf | PageOf) or mark in _GOAL)
        yield from _flat(parts[0])
    elif origin in {Union, UnionType}:
        for part in parts:
            yield from _flat(part)
    elif origin in {tuple, list}:
        yield list
        for part in parts:
            if part is not Ellipsis:
                yield from _flat(part)
    elif kind is not NoneType:
        yield kind


def _with(found: Offer, kind: Any, beside: Mapping[str, str]) -> Offer:  # noqa: ANN401 - as above
    more: dict[str, Any] = {}
    if _is_record(kind):
        more = {"keys": {**found.keys, **(_keys(kind) if _fits(kind, beside) else {})}, "opens": True}
    elif isinstance(kind, TermOf) or kind in _GOAL:
        name = kind.vocabulary if isinstance(kind, TermOf) else GOALS.name
        more = {"vocabularies": (*found.vocabularies, name)}
    elif isinstance(kind, PageOf):
        more = {"pages": (*found.pages, kind.folder)}
    elif get_origin(kind) is Literal or kind is bool:
        more = {"words": (*found.words, *(get_args(kind) or ("true", "false")))}
    elif kind is list:
        more = {"many": True}
    elif get_origin(kind) is dict:
        more = {"opens": True}
    return replace(found, **more)


def _is_record(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def _keys(record: type[Record]) -> Mapping[str, Key]:
    required, needed = required_fields(record), needed_fields(record)
    return {
        name: Key(name, _meaning(info), name in required, name in needed or _marked(info))
        for name, info in record.model_fields.items()
    }


def _marked(info: FieldInfo) -> bool:
    return isinstance(info.json_schema_extra, dict) and "neededForPublication" in info.json_schema_extra


def _meaning(info: FieldInfo) -> str:
    if info.description:
        return info.description
    # A mapping says what it is where its field does not.
    records = [kind for kind in _flat(info.annotation) if _is_record(kind)]
    return " ".join((kind.__doc__ or "").strip() for kind in records[:1])


def _fits(record: type[Record], beside: Mapping[str, str]) -> bool:
    """Whether a mapping may be this record, by those of its words that stand there already."""
    return all(
        not (words := _words(record.model_fields[name])) or value in words
        for name, value in beside.items()
        if value and name in record.model_fields
    )


def _words(info: FieldInfo) -> Sequence[str]:
    """The words of a field that can hold nothing but one of some words."""
    kinds = [*_kinds_of(info)]
    if any(get_origin(kind) is not Literal for kind in kinds):
        return []
    return [word for kind in kinds for word in get_args(kind)]
