"""Vocabularies as the rules of a page see them: what they ask of them is noted."""

from collections.abc import Iterator, Mapping
from typing import Protocol, TypeVar, cast

from generator.model.vocabulary import Lookup, Term, Vocabularies

T = TypeVar("T", bound=Term)


class Registries(Protocol):
    """Who answers, and notes what was asked."""

    def record(self, vocabulary: str, identifier: str) -> Term | None: ...

    def canonical(self, vocabulary: str, written: str) -> str | None: ...

    def registry(self, vocabulary: str) -> Lookup[Term]: ...


def asked(vocabularies: Vocabularies, registries: Registries) -> Vocabularies:
    """The same vocabularies, with somebody between them and those who ask."""
    return Vocabularies({name: _Asked(name, registries) for name in vocabularies})


class _Asked(Lookup[T]):
    """A vocabulary of which single records and spellings are asked for, or the whole."""

    __slots__ = ("_name", "_registries")

    def __init__(self, name: str, registries: Registries) -> None:
        self._name = name
        self._registries = registries

    def get(self, identifier: str) -> T | None:
        return cast("T | None", self._registries.record(self._name, identifier))

    def canonical(self, written: str) -> str | None:
        return self._registries.canonical(self._name, written)

    def __getitem__(self, identifier: str) -> T:
        found = self.get(identifier)
        if found is None:
            raise KeyError(identifier)
        return found

    @property
    def _whole(self) -> Lookup[T]:
        return cast("Lookup[T]", self._registries.registry(self._name))

    def __iter__(self) -> Iterator[T]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)

    def __repr__(self) -> str:
        return repr(self._whole)

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._whole

    @property
    def unread(self) -> bool:
        return self._whole.unread

    @property
    def spellings(self) -> Mapping[str, str]:
        return self._whole.spellings

    def near(self, written: str) -> list[str]:
        return self._whole.near(written)
