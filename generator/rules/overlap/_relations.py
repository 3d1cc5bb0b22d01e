"""Pages that say of each other how they belong together."""

from collections.abc import Iterator
from typing import Any

from generator.model.page import Page

_FIELDS = ("derived_from", "part_of", "superseded_by")


def are_related(one: Page[Any], other: Page[Any]) -> bool:
    """Whether two texts are of one page, or one says that it comes from the other or belongs to it."""
    return (
        one.identifier == other.identifier
        or other.identifier in _named(one)
        or one.identifier in _named(other)
    )


def _named(page: Page[Any]) -> Iterator[str]:
    for name in _FIELDS:
        value = getattr(page.record, name, None)
        if isinstance(value, str):
            yield value
        elif value:
            yield from value
