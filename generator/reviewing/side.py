"""The content before or after a change, and the site that it makes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from generator.index.urls import page_url
from generator.model.page import Corpus, Page
from generator.render.article import Renderer
from generator.render.plan import Planned
from generator.render.site import Site

Key = tuple[str, str]
"""A page or translation: its identifier and its language."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """One side of a change; `public` is the site that everyone sees, `every` the one with all that is unpublished."""

    corpus: Corpus
    public: Site
    every: Site
    planned: Mapping[str, Planned]
    """Pages of the public site, by address."""
    unpublished: Mapping[str, Planned]
    """Pages of the other one."""
    templates: Mapping[str, str]

    @cached_property
    def pages(self) -> Mapping[Key, Page[Any]]:
        """Every page and translation, those too some of whose fields are wrong."""
        return {(page.identifier, page.language): page for page in reversed(self.corpus.documents)}

    @cached_property
    def _public_pages(self) -> frozenset[str]:
        return frozenset(self.public.index.corpus.by_path)

    def shown(self, page: Page[Any]) -> str:
        """What the public edition shows of a page."""
        if page.path in self._public_pages:
            return "public"
        if page.identifier in self.public.tombstones and page.path in self.corpus.by_path:
            return "a tombstone" if page.path == self.public.tombstones[page.identifier].path else "withheld"
        return "withheld" if page.path in self.corpus.by_path else "not readable"

    def at(self, page: Page[Any]) -> tuple[Site, Planned] | None:
        """The site that shows a page, and the page in it: the public one where it does."""
        url = page_url(page.folder, page.slug, page.language)
        if self.shown(page) in {"public", "a tombstone"} and url in self.planned:
            return self.public, self.planned[url]
        return (self.every, self.unpublished[url]) if url in self.unpublished else None

    def article(self, page: Page[Any]) -> str:
        """The article of a page; empty where none can be made."""
        found = self.at(page)
        if found is None:
            return ""
        site, planned = found
        view, _ = planned.view(site)
        # How to cite and to share a page is the same for all of them.
        return self._renderer(planned.language).article(replace(view, take=None))

    def _renderer(self, language: str) -> Renderer:
        if language not in self._renderers:
            self._renderers[language] = Renderer(self.templates, self.public.catalogues[language])
        return self._renderers[language]

    @cached_property
    def _renderers(self) -> dict[str, Renderer]:
        return {}
