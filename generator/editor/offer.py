"""What the content model has room for at a place: keys with their meaning, terms, pages, words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.source.record import Record, needed_fields, required_fields
from generator.source.shape import Kind, Shape, shapes

_FLAGS = ("true", "false")


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
    found = [Shape(kind=Kind.RECORD, records=(record,))]
    for part in path:
        found = [inner for shape in found for inner in _under(shape, part)]
    return Offer(
        keys={
            name: key
            for shape in found
            if not shape.named
            for one in shape.records
            if len(shape.records) == 1 or _fits(one, beside or {})
            for name, key in _keys(one)
        },
        vocabularies=tuple(shape.source for shape in found if shape.kind is Kind.TERM),
        pages=tuple(shape.source for shape in found if shape.kind is Kind.PAGE),
        words=tuple(word for shape in found for word in _words(shape)),
        many=any(shape.many for shape in found),
        opens=any(shape.named or shape.kind is Kind.RECORD for shape in found),
    )


def key_of(record: type[Record], path: Sequence[str]) -> Key | None:
    """The field at a path, None where the model has none there."""
    return offer(record, path[:-1]).keys.get(path[-1]) if path else None


def _under(shape: Shape, part: str) -> Iterator[Shape]:
    if shape.named:
        yield replace(shape, named=False)
        return
    yield from (shapes(one)[part] for one in shape.records if part in one.model_fields)


def _words(shape: Shape) -> tuple[str, ...]:
    return (*(_FLAGS if shape.kind is Kind.FLAG else ()), *shape.words)


def _keys(record: type[Record]) -> Iterator[tuple[str, Key]]:
    required, needed = required_fields(record), needed_fields(record)
    for name, info in record.model_fields.items():
        extra = info.json_schema_extra
        marked = isinstance(extra, dict) and "neededForPublication" in extra
        # A mapping says what it is where its field does not.
        means = info.description or " ".join(
            (one.__doc__ or "").strip() for one in shapes(record)[name].records[:1]
        )
        yield name, Key(name, means, name in required, name in needed or marked)


def _fits(record: type[Record], beside: Mapping[str, str]) -> bool:
    """Whether a mapping may be this record, by those of its words that stand there already."""
    own = shapes(record)
    return all(
        own[name].kind is not Kind.WORD or own[name].many or value in own[name].words
        for name, value in beside.items()
        if value and name in own
    )
