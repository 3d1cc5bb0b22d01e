"""A page to come: where it will be, and how its view is made."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from generator.index.urls import in_language
from generator.model.settings import ROOT
from generator.render.context import Context
from generator.render.queries import Cell
from generator.render.site import Site
from generator.render.take import taken
from generator.render.views import View

Make = Callable[[Context], View]


class Planned(NamedTuple):
    """A page to come: its address, how to make its view, and what its frame has to say of it.

    `language` is that of the interface. `public` pages may be known to search engines; `unpublished` ones
    bear a mark, and one that `moved` sends readers on. A `general` page is there in every language.
    One that `searches` may compile the code that reads a search index.
    """

    url: str
    make: Make
    language: str = ROOT
    public: bool = True
    unpublished: bool = False
    moved: bool = False
    general: bool = False
    searches: bool = False

    def view(self, site: Site) -> tuple[View, frozenset[Cell]]:
        """The view, and everything that it was made from."""
        context = Context(site, self.url, self.language)
        view = self.make(context)
        if self.general:
            view = replace(view, alternates=self._everywhere(site.settings.languages))
        if self.public and view.take is None:
            view = replace(view, take=taken(context, view.title, view.title_language or self.language))
        return view, frozenset(context.asked)

    def _everywhere(self, languages: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """The addresses of a general page."""
        own = self.url if self.language == ROOT else self.url.removeprefix(f"{self.language}/")
        return tuple((language, in_language(own, language)) for language in languages)
