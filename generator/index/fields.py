"""What there is to say of each field of a content type or registry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property

from generator import registry, taxonomy
from generator.content_types import by_folder
from generator.content_types._base import ContentType, field_order
from generator.content_types.translation import Translation
from generator.index.field_codes import Path, codes_of_page, codes_of_registry
from generator.model.discovery import declared
from generator.model.vocabulary import Vocabulary
from generator.rules._explain import Explanation
from generator.source.record import Record, required_fields
from generator.source.shape import Shape, shapes
from generator.source.term import BaseTerm, Registry

Codes = Mapping[Path, tuple[Explanation, ...]]


class Need(Enum):
    """When a field has to be there."""

    ALWAYS = "always"
    PUBLICATION = "publication"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field: what it means, what it may hold, when it is needed, and the rules that speak of it.

    `parts` are the records that it may hold, each with its fields.
    """

    path: Path
    meaning: str
    shape: Shape
    need: Need
    examples: tuple[str | list[str], ...]
    codes: tuple[Explanation, ...]
    parts: tuple["Part", ...] = ()

    @property
    def name(self) -> str:
        """Its own name, without what holds it."""
        return self.path[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A record within a field: what it is, and its fields."""

    meaning: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, kw_only=True)
class Described:
    """A record whose fields are described; `name` is what `u4ssc schema` calls it.

    `types` are the content types that have it: several share that of prose. A registry has a `source`.
    """

    name: str
    meaning: str
    record: type[Record]
    types: tuple[ContentType, ...] = ()
    source: str = ""

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Its fields, in their order."""
        # Every build names all types, and few ask what is in them.
        record = self.record
        if self.source:
            return tuple(_fields(record, (), codes_of_registry(record, self.source), record.model_fields))
        return tuple(_fields(record, (), codes_of_page(record), field_order(record)))

    @property
    def url(self) -> str:
        """The address of its page, or of its part of the page of all registries."""
        return f"{REGISTRIES}#registry-{self.name}" if self.source else f"{CONTENT_TYPES}{self.name}/"

    @property
    def label(self) -> str:
        """What it is called, in words."""
        if self.source:
            return self.name.replace("-", " ").capitalize()
        if len(self.types) == 1:
            return self.types[0].label
        return "Page of the site itself" if self.types else "Translation"


CONTENT_TYPES = "guide/content-types/"
REGISTRIES = "guide/registries/"
PROSE = "prose"
"""The name of the record that pages of the site itself share."""


@cache
def described_types() -> Mapping[str, Described]:
    """Every content type by name, and translations."""
    sharing: dict[type[Record], list[ContentType]] = {}
    for kind in by_folder().values():
        sharing.setdefault(kind.record, []).append(kind)
    found = [
        _described(types[0].name if len(types) == 1 else PROSE, record, types=types)
        for record, types in sharing.items()
    ]
    found.append(_described("translation", Translation))
    return {one.name: one for one in found}


@cache
def described_registries() -> Mapping[str, Described]:
    """Every registry by name."""
    vocabularies = [*declared(taxonomy, Vocabulary), *declared(registry, Vocabulary)]
    return {
        one.name: _described(one.name, one.record, source=one.source)
        for one in sorted(vocabularies, key=lambda one: one.name)
    }


@cache
def registry_head() -> tuple[Field, ...]:
    """The fields of a registry's file around its records."""
    return tuple(_fields(Registry, (), {}, Registry.model_fields))


@cache
def registry_shared() -> tuple[Field, ...]:
    """The fields that every record of a registry has; the form of its identifier differs."""
    return tuple(_fields(BaseTerm, (), {}, BaseTerm.model_fields))


def _described(
    name: str, record: type[Record], *, types: Sequence[ContentType] = (), source: str = ""
) -> Described:
    meaning = _text(record.__doc__)
    return Described(name=name, meaning=meaning, record=record, types=tuple(types), source=source)


def _fields(record: type[Record], above: Path, codes: Codes, order: Iterable[str]) -> Iterator[Field]:
    own, always = shapes(record), required_fields(record)
    for name in order:
        info, path = record.model_fields[name], (*above, name)
        extra = info.json_schema_extra
        needed = isinstance(extra, dict) and "neededForPublication" in extra
        yield Field(
            path=path,
            meaning=_text(info.description),
            shape=own[name],
            need=Need.ALWAYS if name in always else Need.PUBLICATION if needed else Need.NEVER,
            examples=tuple(info.examples or ()),
            codes=codes.get(path, ()),
            parts=tuple(
                Part(
                    meaning=_text(part.__doc__),
                    fields=tuple(_fields(part, path, codes, part.model_fields)),
                )
                for part in own[name].records
            ),
        )


def _text(docstring: str | None) -> str:
    """A docstring as one line."""
    return " ".join((docstring or "").split())
