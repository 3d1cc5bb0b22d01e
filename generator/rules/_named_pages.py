"""What pages say of each other in their fields."""

from typing import Any, NamedTuple

from generator.model.document import FieldPath
from generator.model.page import Corpus, Page
from generator.model.reference import PAGES, Reference
from generator.source.record import references


class Named(NamedTuple):
    """A page, the field of it that names another, and that other's identifier."""

    page: Page[Any]
    path: FieldPath
    other: Reference


def named_pages(corpus: Corpus) -> tuple[Named, ...]:
    """Every page that a field of another names, whether there is such a page or not; for `Corpus.once`."""
    return tuple(
        Named(page, path, reference)
        for page in (*corpus.pages.values(), *corpus.broken)
        for path, reference in references(page.record)
        if reference.vocabulary == PAGES
    )
