"""A record of the search index."""

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from generator.index.alphabet import alphabetical
from generator.model.page import Page
from generator.source.plain_text import plain_text

NO_DATE = "0000"
"""Sorts before every year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRecord:
    """A page as search in `language` knows it.

    Where the page is not written in that language, its words are those of its original, and its `labels`
    are in the language nevertheless. `facets` have identifiers: an address with a search in it outlives a
    label. Only pages that lists hold have any. `date` is the work's own, as it is printed, or NO_DATE.
    Of ten thousand records few are indexed anew, so the text of a `page` is read when it is asked for.
    """

    identifier: str
    language: str
    address: str
    title: str
    summary: str
    text: str = ""
    page: Page[Any] | None = None
    about: str = ""
    labels: tuple[str, ...] = ()
    date: str = NO_DATE
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def listed(self) -> bool:
        """Whether it is a page that facets divide."""
        return bool(self.facets)

    @property
    def sort_title(self) -> str:
        """The title in the order of an alphabet."""
        return alphabetical(self.title)

    @property
    def words(self) -> str:
        """All words besides title, summary and labels."""
        if self.page is None:
            return self.text
        body = self.page.document.body
        return " ".join([plain_text(body.html), *(image.title for image in body.images if image.title)])

    @property
    def digest(self) -> str:
        """Digest of what an index holds of the record: facets and dates are kept beside it.

        A page is known by its file, so it is a digest for one version of the generator alone.
        """
        page = self.page.brief.digest if self.page else ""
        said = (self.identifier, self.language, self.address, self.title, self.summary, self.text, self.about)
        return blake2b(
            "\0".join([*said, page, *self.labels, str(self.listed)]).encode(), digest_size=16
        ).hexdigest()
