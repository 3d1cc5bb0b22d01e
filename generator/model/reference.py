"""References from one record to another."""

from typing import Final, Self

PAGES: Final = "pages"


class Reference(str):
    """An identifier that must exist: in the vocabulary named, or among the pages."""

    __slots__ = ("vocabulary",)
    vocabulary: str

    def __new__(cls, value: str, vocabulary: str) -> Self:
        """Mark text as a reference into a vocabulary, or to PAGES."""
        made = super().__new__(cls, value)
        made.vocabulary = vocabulary
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """How another process makes it anew."""
        return type(self), (str(self), self.vocabulary)

    @property
    def slug(self) -> str:
        """Last part of a page's identifier, `valencia` of `cities/valencia`."""
        return self.rpartition("/")[2]
