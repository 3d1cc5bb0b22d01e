"""Pages that say of each other how they belong together."""

from collections.abc import Iterator
from typing import Any

from generator.model.page import Page


def are_related(one: Page[Any], other: Page[Any]) -> bool:
    """Whether two texts are of one page, or one says that it comes from the other or belongs to it."""
    return one.identifier == other.identifier or comes_from(one, other) or comes_from(other, one)


def comes_from(later: Page[Any], earlier: Page[Any]) -> bool:
    """Whether a page is derived from another, a part of it, or what took its place."""
    return earlier.identifier in _origins(later) or earlier.record.superseded_by == later.identifier


def _origins(page: Page[Any]) -> Iterator[str]:
    yield from getattr(page.record, "derived_from", ())
    if whole := getattr(page.record, "part_of", None):
        yield whole
