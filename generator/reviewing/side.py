"""The content before or after a change, and the site that it makes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from generator.index.urls import page_url
from generator.model.catalogue import Catalogue
from generator.model.page import Corpus, Page
from generator.render.article import Renderer
from generator.render.planned import Planned
from generator.render.site import Site

NOT_READABLE = "not readable"
Key = tuple[str, str]
"""A page or translation: its identifier and its language."""

Pair = tuple[Page[Any] | None, Page[Any] | None]
"""A page before and after; one of them is there."""

Edition = tuple[Site, Mapping[str, Planned]]
"""A site and its pages by address."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """One side of a change; `public` is the site that everyone sees.

    `with_unpublished` makes the one of the participants, for pages that the public one does not show.
    """

    corpus: Corpus
    public: Site
    planned: Mapping[str, Planned]
    """Pages of the public site, by address."""
    with_unpublished: Callable[[], Edition]
    templates: Mapping[str, str]

    @cached_property
    def pages(self) -> Mapping[Key, Page[Any]]:
        """Every page and translation, those too some of whose fields are wrong."""
        return {(page.identifier, page.language): page for page in reversed(self.corpus.documents)}

    def whole(self, page: Page[Any] | None) -> Page[Any] | None:
        """A page all of whose fields could be read, None for others."""
        return page if page and page.path in self.corpus.by_path else None

    @cached_property
    def _public_pages(self) -> frozenset[str]:
        return frozenset(self.public.index.corpus.by_path)

    def shown(self, page: Page[Any]) -> str:
        """What the public edition shows of a page."""
        if page.path in self._public_pages:
            return "public"
        if page.identifier in self.public.tombstones and page.path in self.corpus.by_path:
            return "a tombstone" if page.path == self.public.tombstones[page.identifier].path else "withheld"
        return "withheld" if page.path in self.corpus.by_path else NOT_READABLE

    def at(self, page: Page[Any]) -> tuple[Site, Planned] | None:
        """The site that shows a page, and the page in it: the public one where it does."""
        url = page_url(page.folder, page.slug, page.language)
        if self.shown(page) in {"public", "a tombstone"} and url in self.planned:
            return self.public, self.planned[url]
        site, planned = self._every
        return (site, planned[url]) if url in planned else None

    @cached_property
    def _every(self) -> Edition:
        return self.with_unpublished()

    def article(self, page: Page[Any]) -> str:
        """The article of a page; empty where none can be made."""
        found = self.at(page)
        if found is None:
            return ""
        site, planned = found
        view, _ = planned.view(site)
        # How to cite and to share a page is the same for all of them.
        return _renderer(tuple(self.templates.items()), site.catalogues[planned.language]).article(
            replace(view, take=None)
        )


@cache
def _renderer(templates: tuple[tuple[str, str], ...], catalogue: Catalogue) -> Renderer:
    """One for both sides: templates are compiled once."""
    return Renderer(dict(templates), catalogue)
