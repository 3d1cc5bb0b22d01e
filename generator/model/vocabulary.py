"""Registries and vocabularies as typed look-ups."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, Protocol, TypeVar, cast


class Term(Protocol):
    """What every record of a registry has: an identifier, and other ways to write it."""

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def spellings(self) -> Iterable[str]: ...


T = TypeVar("T", bound=Term)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[T]):
    """A kind of registry: `source` is a file, or a folder of one-record files, in `registry/`."""

    name: str
    record: type[T]
    source: str
    noun: str


class Lookup(Generic[T]):
    """The records of one vocabulary, in the order of their file, by identifier and by alias.

    `broken` are identifiers of records that could not be read, by each of their spellings: known, so
    that nobody is told to use another one, but without a record. Where the whole vocabulary is
    `unread`, every identifier is taken as written.
    """

    __slots__ = ("_aliases", "_broken", "_records", "_unread")

    def __init__(
        self, records: Iterable[T] = (), *, broken: Mapping[str, str] | None = None, unread: bool = False
    ) -> None:
        self._unread = unread
        self._records = {record.id: record for record in records}
        self._broken = frozenset((broken or {}).values())
        self._aliases = {
            **{spelling.casefold(): name for spelling, name in (broken or {}).items()},
            **{
                alias.casefold(): record.id for record in self._records.values() for alias in record.spellings
            },
            **{identifier.casefold(): identifier for identifier in self._records},
        }

    def __iter__(self) -> Iterator[T]:
        return iter(self._records.values())

    def __len__(self) -> int:
        return len(self._records)

    def __repr__(self) -> str:
        told = ([*self._records.values()], self._aliases, sorted(self._broken), self._unread)
        return f"Lookup{told!r}"

    def __contains__(self, identifier: str) -> bool:
        return self._unread or identifier in self._records or identifier in self._broken

    def __getitem__(self, identifier: str) -> T:
        return self._records[identifier]

    def get(self, identifier: str) -> T | None:
        """The record of an identifier, if there is one."""
        return self._records.get(identifier)

    @property
    def unread(self) -> bool:
        """Whether nothing is known of the vocabulary."""
        return self._unread

    @property
    def spellings(self) -> Mapping[str, str]:
        """Identifiers by each way to write them, in lower case."""
        return self._aliases

    def canonical(self, written: str) -> str | None:
        """The identifier behind an identifier or alias, whatever its case."""
        return self._aliases.get(written.casefold(), written if self._unread else None)

    def near(self, written: str) -> list[str]:
        """At most three identifiers that look like what was written."""
        found = get_close_matches(written.casefold(), self._aliases, n=6, cutoff=0.5)
        return list(dict.fromkeys(self._aliases[alias] for alias in found))[:3]


class Vocabularies:
    """All look-ups of a content folder."""

    __slots__ = ("_lookups",)

    def __init__(self, lookups: Mapping[str, Lookup[Term]]) -> None:
        self._lookups = lookups

    def __getitem__(self, vocabulary: Vocabulary[T]) -> Lookup[T]:
        return cast("Lookup[T]", self._lookups[vocabulary.name])

    def named(self, name: str) -> Lookup[Term]:
        """The look-up of a vocabulary known only by name, as references know theirs."""
        return self._lookups[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lookups)
