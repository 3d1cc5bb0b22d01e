"""Pages that say of each other how they belong together."""

from typing import Any, NamedTuple, Self

from generator.model.page import Page


class Kin(NamedTuple):
    """What a page says of those it comes from, and of the one that took its place."""

    identifier: str
    path: str
    origins: tuple[str, ...]
    superseded_by: str

    @classmethod
    def of(cls, page: Page[Any]) -> Self:
        """What a page says."""
        brief = page.brief
        return cls(page.identifier, page.path, brief.origins, brief.superseded_by)


def are_related(one: Kin, other: Kin) -> bool:
    """Whether two texts are of one page, or one says that it comes from the other or belongs to it."""
    return one.identifier == other.identifier or comes_from(one, other) or comes_from(other, one)


def comes_from(later: Kin, earlier: Kin) -> bool:
    """Whether a page is derived from another, a part of it, or what took its place."""
    return earlier.identifier in later.origins or earlier.superseded_by == later.identifier
