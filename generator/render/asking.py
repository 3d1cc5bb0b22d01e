"""Questions to a site, put from one page, and written down."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from generator.index.dimension import Dimension, Facets, Value
from generator.index.entry import Entry
from generator.model.catalogue import Catalogue
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.model.vocabulary import Lookup, Term, Vocabulary
from generator.render import list_queries, queries
from generator.render.queries import Cell
from generator.render.site import Site
from generator.render.speaker import Speaker

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V", bound=Term)


@dataclass(frozen=True, slots=True)
class Asking(Speaker):
    """A site as one page asks it, in the language of that, and what was asked of it so far."""

    site: Site
    url: str
    language: str = ROOT
    asked: set[Cell] = field(default_factory=set)

    @property
    def catalogue(self) -> Catalogue:
        """The words of the interface."""
        return self.site.catalogues[self.language]

    def ask(self, query: Callable[Concatenate[Site, P], T], *about: P.args, **_: P.kwargs) -> T:
        """The answer to a question, which is written down."""
        self.asked.add((query.__name__, *cast("Any", about)))
        return cast("Callable[..., T]", query)(self.site, *about)

    def entry(self, identifier: str) -> Entry | None:
        """What lists say of a page, None when the edition does not show it."""
        return self.ask(queries.entry, identifier, self.language)

    def known(self, query: Callable[Concatenate[Site, P], T | None], *about: P.args, **_: P.kwargs) -> T:
        """The answer to a question that is known to have one."""
        # mypy loses the parameters of a query when it is handed on.
        if (answer := cast("Callable[..., T | None]", self.ask)(query, *about)) is None:
            raise LookupError(query.__name__, about)
        return answer

    def facets(self, identifier: str) -> Facets:
        """The values of a page in each dimension."""
        return self.known(list_queries.facets, identifier)

    def standing(self, page: Page[Any]) -> queries.Standing:
        """How a page stands to others."""
        return self.ask(queries.standing, page.identifier, page.path)

    def terms(self, vocabulary: Vocabulary[V]) -> Lookup[V]:
        """A whole registry; a page that needs a record or two asks for these."""
        return cast("Lookup[V]", self.ask(queries.terms, vocabulary.name))

    def term(self, vocabulary: Vocabulary[V], identifier: str | None) -> V | None:
        """A record of a registry, if there is one of that name."""
        return cast("V | None", self.ask(queries.term, vocabulary.name, identifier or ""))

    def known_term(self, vocabulary: Vocabulary[V], identifier: str) -> V:
        """A record of a registry that is known to be there."""
        return cast("V", self.known(queries.term, vocabulary.name, identifier))

    def address(self, path: str) -> str | None:
        """The address of a public file or page, by its path in the content."""
        return self.ask(queries.address, path)

    def total(self, *key: str) -> int:
        """How many pages a list has."""
        return self.ask(list_queries.total, *key)

    def shown(self, dimension: Dimension) -> tuple[Value, ...]:
        """The values of a dimension that have a page."""
        return self.ask(queries.shown, dimension.name, self.language)

    def many(self, dimension: str) -> int:
        """How many values a dimension has."""
        return len(self.ask(queries.values, dimension, self.language))

    def known_value(self, dimension: str, identifier: str) -> Value:
        """A value that is known to be one of its dimension."""
        return self.known(queries.value, dimension, identifier, self.language)

    def foreign(self, language: str) -> str:
        """A language where it is another one than that of the interface, else nothing."""
        return "" if language == self.language else language

    def written_in(self, identifier: str) -> str:
        """The language of what a page's translations leave as it is, where it is a foreign one."""
        original = self.ask(queries.entry, identifier, "")
        return self.foreign(original.language) if original else ""
