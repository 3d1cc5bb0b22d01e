"""What a site must say, from the layers below the engine."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from generator.content_types import by_folder
from generator.index.urls import page_url
from generator.model.page import Page
from generator.pipeline.edition import Edition
from generator.render.article import Renderer
from generator.render.planned import Planned
from generator.render.views import RedirectView, View


@dataclass(frozen=True)
class Expected:
    """An edition, and everything in it by the address where it is to be found."""

    edition: Edition
    folder: Path
    """Where the content lies."""

    @cached_property
    def planned(self) -> Mapping[str, Planned]:
        return {page.url: page for page in self.edition.pages}

    @cached_property
    def views(self) -> Mapping[str, View]:
        return {url: page.view(self.edition.site)[0] for url, page in self.planned.items()}

    @cached_property
    def articles(self) -> Mapping[str, str]:
        catalogues = self.edition.site.catalogues
        renderers = {name: Renderer(self.edition.templates, one) for name, one in catalogues.items()}
        return {url: renderers[self.planned[url].language].article(view) for url, view in self.views.items()}

    @cached_property
    def pages(self) -> Mapping[str, Page[Any]]:
        """Released pages of the content and their translations."""
        texts = self.edition.site.index.corpus.texts
        return {page_url(page.folder, page.slug, page.language): page for page in texts}

    def language(self, url: str) -> str:
        """The language of the interface around a page: that of its address, where the site speaks it."""
        first = url.partition("/")[0]
        return first if first in self.edition.site.settings.languages else "en"

    def say(self, url: str, message: str) -> str:
        """What the interface around a page says."""
        return self.edition.site.catalogues[self.language(url)].gettext(message)

    def beside(self, url: str, address: str) -> str:
        """An address in the language of another page, where it is there in it."""
        own = f"{self.language(url)}/{address}"
        return own if own in self.planned else address

    @property
    def public(self) -> bool:
        return self.edition.site.settings.edition == "public"

    def target(self, url: str) -> str:
        """Where readers of an address are sent, which is itself for a page that stays."""
        view = self.views[url]
        whole = self.edition.site.settings.site_url + url
        return urljoin(whole, view.target.url) if isinstance(view, RedirectView) else whole

    def is_listed(self, url: str) -> bool:
        """Whether a page is an item of lists."""
        return by_folder()[self.pages[url].folder].listed
