"""Answers to questions, told from others in a few octets."""

from hashlib import blake2b
from typing import Any

from generator.model.page import Corpus, Page
from generator.render.list_queries import OF_LISTS
from generator.render.queries import QUERIES, Cell
from generator.render.site import Site

ALL = {**QUERIES, **OF_LISTS}


def lists(site: Site) -> bytes:
    """Eight octets that change when a page stands in other lists than before, or in other places of them."""
    index = site.index
    told = repr((index.items, [*index.facets.items()], [[*values] for values in index.values.values()]))
    return blake2b(told.encode(), digest_size=8).digest()


def digest(site: Site, cell: Cell) -> bytes:
    """Eight octets that change when the answer does."""
    name, *about = cell
    answer = ALL[str(name)](site, *about)
    told = _source(site, answer) if isinstance(answer, Page) else repr(answer)
    return blake2b(told.encode(), digest_size=8).digest()


def _source(site: Site, page: Page[Any]) -> str:
    """What a page was read from: its file, that of the page it translates, and how terms are spelt."""
    corpus = site.index.corpus
    original = corpus.pages.get(page.identifier)
    return f"{page.brief.digest} {original and original.brief.digest} {corpus.once(spellings)}"


def spellings(corpus: Corpus) -> str:
    """All that reading a page takes from registries: what their records are called."""
    found = {name: corpus.vocabularies.named(name).spellings for name in corpus.vocabularies}
    return blake2b(repr(found).encode(), digest_size=8).hexdigest()
