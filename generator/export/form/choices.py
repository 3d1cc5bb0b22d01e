"""What a form offers to choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Field: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A term that may be chosen."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What forms offer: the terms of vocabularies, and the folders whose pages can be chosen."""

    terms: Mapping[str, Sequence[Option]]
    folders: frozenset[str]
    translated: frozenset[str] = frozenset()
    """Fields that a translation has words of its own for."""
