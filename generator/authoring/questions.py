"""Questions to whoever begins a page, made from the fields of its content type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache

from pydantic.fields import FieldInfo

from generator.content_types import ContentType, by_folder
from generator.content_types._base import BaseRecord, field_order
from generator.content_types.city import CITY
from generator.source.record import Record, required_fields
from generator.source.shape import Kind, Shape, shapes

STATUS = "status"
NOT_OF_DRAFTS = frozenset(
    {STATUS, "published_on", "updated", "superseded_by", "reason", "withdrawn_on", "title_withheld"}
)
"""What only a page says that has been released: whatever is begun is a draft."""
LANGUAGE = "language"
"""Said by the name of the file."""

Path = tuple[str, ...]
"""A field, or a field within one."""


class Need(Enum):
    """When a field must be there."""

    ALWAYS = "always"
    PUBLICATION = "publication"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What one field, or one field within another, may be asked for.

    `asked` ones are put to whoever begins a page; the others may be answered all the same.
    """

    path: Path
    meaning: str
    shape: Shape
    need: Need
    examples: tuple[str | list[str], ...] = ()
    asked: bool = False

    @property
    def name(self) -> str:
        """Its name as diagnostics have it: `rights.holders`."""
        return ".".join(self.path)

    @property
    def label(self) -> str:
        """Its name in words: `Rights: holders`."""
        words = [_words(part) for part in self.path]
        return ": ".join([words[0][0].upper() + words[0][1:], *words[1:]])

    @property
    def typed_examples(self) -> tuple[str, ...]:
        """Examples of answers, as they are typed."""
        return tuple(one if isinstance(one, str) else self.separator.join(one) for one in self.examples)

    @property
    def example(self) -> str:
        """All of them in a line; empty where there are none."""
        return " or ".join(self.typed_examples)

    @property
    def separator(self) -> str:
        """What parts the answers of a list that is typed in a line."""
        return ", " if self.by_comma else "; "

    @property
    def by_comma(self) -> bool:
        """Whether commas part its answers: texts may hold them, identifiers do not."""
        return self.shape.kind in {Kind.TERM, Kind.PAGE, Kind.WORD}


def authored() -> tuple[ContentType, ...]:
    """The content types that authors write: what the indexes list, and cities."""
    return tuple(kind for kind in by_folder().values() if kind.listed or kind is CITY)


@cache
def questions(kind: ContentType) -> tuple[Question, ...]:
    """Everything that may be asked for a page of a type, in the order of its file.

    Records within a field have a question for each of their own fields; lists of records have none.
    """
    return tuple(_of_record(kind.record))


def owed(record: type[BaseRecord]) -> tuple[str, ...]:
    """Fields without which no page is published; each stands in the file, if need be as a blank."""
    needed = {
        name for name, field in record.model_fields.items() if _need(name, field, record) is not Need.NEVER
    }
    return tuple(name for name in field_order(record) if name in needed)


def _of_record(record: type[BaseRecord]) -> Iterator[Question]:
    own = shapes(record)
    for name in field_order(record):
        if name in NOT_OF_DRAFTS:
            continue
        field, shape = record.model_fields[name], own[name]
        need = _need(name, field, record)
        if shape.kind is Kind.RECORD:
            if not shape.many and not shape.named:
                yield from _inside(name, shape)
            continue
        asked = need is not Need.NEVER or name in record.asked
        yield _question((name,), field, shape, need, asked=asked)


def _inside(name: str, shape: Shape) -> Iterator[Question]:
    """A question for each field of a record; of one that may be of several kinds, for the fields of all."""
    merged: dict[str, Question] = {}
    for record in shape.records:
        for inner, within in shapes(record).items():
            if within.kind is Kind.RECORD:
                continue
            found = _question((name, inner), record.model_fields[inner], within, Need.NEVER)
            merged[inner] = _joined(merged[inner], found) if inner in merged else found
    yield from merged.values()


def _joined(one: Question, other: Question) -> Question:
    """The question for a field that several records have, each with words or a meaning of its own."""
    words = tuple(dict.fromkeys((*one.shape.words, *other.shape.words)))
    meaning = one.meaning if other.meaning in one.meaning else f"{one.meaning} {other.meaning}"
    return replace(one, meaning=meaning, shape=replace(one.shape, words=words))


def _question(path: Path, field: FieldInfo, shape: Shape, need: Need, *, asked: bool = False) -> Question:
    return Question(
        path=path,
        meaning=" ".join((field.description or "").split()),
        shape=shape,
        need=need,
        examples=tuple(field.examples or ()),
        asked=asked,
    )


def _need(name: str, field: FieldInfo, record: type[Record]) -> Need:
    extra = field.json_schema_extra
    if name in required_fields(record):
        return Need.ALWAYS
    return Need.PUBLICATION if isinstance(extra, dict) and "neededForPublication" in extra else Need.NEVER


_ACRONYMS = {
    word.casefold(): word for word in ("SDGs", "KPIs", "URL", "DOI", "ISBN", "U4SSC", "ISO", "UN/LOCODE")
} | {"unlocode": "UN/LOCODE"}


def _words(name: str) -> str:
    return " ".join(_ACRONYMS.get(word, word) for word in re.split("_", name))
