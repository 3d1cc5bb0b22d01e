"""What every view builder needs: answers to its questions, and links from the address it builds for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.index.alphabet import alphabetical
from generator.index.dimension import Dimension, Value
from generator.index.dimensions import by_name
from generator.index.entry import Entry
from generator.index.related import related
from generator.index.urls import in_language, list_url, relative
from generator.model.catalogue import Catalogue
from generator.model.settings import ROOT
from generator.model.words import N_
from generator.render import list_queries, queries
from generator.render.asking import Asking
from generator.render.dates import in_words
from generator.render.hosts import host
from generator.render.languages import name_of
from generator.render.pager import pager
from generator.render.views import Card, Group, Link, Listing, Near

UNLINKED = N_("Not the publisher's own site; not linked.")


@dataclass(frozen=True, slots=True)
class Context(Asking):
    """A site seen from one page: what that shows of others, and links to them."""

    def to(self, target: str) -> str:
        """Link from here to an address of the site."""
        return relative(self.url, target)

    def link(self, label: str, target: str, **more: str | int) -> Link:
        """A link from here to a page that there is in every language: `target` is its address in English."""
        return Link(label=label, url=self.to(in_language(target, self.language)), **more)  # type: ignore[arg-type]

    def outward(self, url: str, label: str = "", note: str = "") -> Link:
        """A page of another site, as a link only where its host is registered."""
        name = host(url)
        if self.ask(queries.known_host, name.lower()):
            return Link(label=label or name, url=url, note=note)
        return Link(label=name, note=self.gettext(UNLINKED))

    @property
    def home(self) -> Link:
        """The way to the front page."""
        return self.link(self.gettext("Home"), "")

    def value(self, dimension: Dimension, value: Value, count: int | None = None, url: str = "") -> Link:
        """A link to the page of a value, or to the crossing at `url`."""
        goal = value.id if dimension.name == "goals" else ""
        target = self.to(url or value.url)
        return Link(value.label, target, count, goal, value.note, language=value.language)

    def values(self, dimension: Dimension, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to the pages of those of some values that there are, in the order given."""
        found = (self.ask(queries.value, dimension.name, name, self.language) for name in ids)
        return tuple(self.value(dimension, value) for value in found if value is not None)

    def page(self, identifier: str) -> Link | None:
        """A link to a page, None when the edition does not show it."""
        entry = self.entry(identifier)
        return (
            Link(entry.title, self.to(entry.url), language=self.foreign(entry.titled_in)) if entry else None
        )

    def pages(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to those of some pages that the edition shows."""
        return tuple(link for name in identifiers if (link := self.page(name)))

    def cards(self, identifiers: Iterable[str]) -> tuple[Card, ...]:
        """Pages as lists show them."""
        return tuple(
            _card(entry, self.to(entry.url), self.places(entry), self.catalogue)
            for entry in self._entries(identifiers)
        )

    def places(self, entry: Entry) -> tuple[str, ...]:
        """The places of a page, by name."""
        return tuple(
            self.within(place.city, self.known_value("countries", place.country).label)
            if place.country
            else place.city
            for place in entry.places
        )

    def related(self, identifier: str) -> tuple[Near, ...]:
        """Pages to read next, with the reason for each."""
        found = related(
            identifier,
            self.facets(identifier),
            lambda dimension, value: self.ask(list_queries.weight, dimension, value),
            lambda dimension, value: self.ask(list_queries.newest, dimension, value),
        )
        return tuple(
            Near(card=card, reasons=tuple(self._reasons(one.reasons)))
            for one in found
            for card in self.cards([one.identifier])
        )

    def _entries(self, identifiers: Iterable[str]) -> Iterator[Entry]:
        return (entry for name in identifiers if (entry := self.entry(name)))

    def _reasons(self, reasons: Iterable[tuple[str, str]]) -> Iterator[Link]:
        for dimension, name in reasons:
            value = self.known_value(dimension, name)
            yield Link(value.label, self.to(value.url), note=dimension, language=value.language)

    def listing(self, *key: str, base: str, number: int = 1, heading: str = "") -> Listing:
        """Part `number` of a list that starts at address `base`."""
        total = self.total(*key)
        pages = page_count(total, self.site.settings.page_size)

        def link(page: int) -> Link:
            return Link(str(page), self.to(list_url(base, page)))

        return Listing(
            total=total,
            cards=self.cards(self.ask(list_queries.part, number, *key)),
            number=number,
            heading=heading,
            contribute=None if total else self.page("guide/index"),
            pager=pager(number, pages, link),
        )

    def breakdown(self, *key: str, by: Dimension, title: str, crossing: str = "") -> Group:
        """How a list divides by a dimension; links go to `crossing`, or to the values' own pages."""
        links = []
        for name, count in self.ask(list_queries.counts, by.name, *key):
            value = self.known_value(by.name, name)
            url = f"{crossing}{value.url.rstrip('/').rpartition('/')[2]}/" if crossing else ""
            links.append(self.value(by, value, count, url))
        if by.alphabetical and self.language != ROOT:
            links.sort(key=lambda link: alphabetical(link.label))
        return Group(title=title, links=tuple(links))


@lru_cache(100_000)
def _card(entry: Entry, url: str, places: tuple[str, ...], catalogue: Catalogue) -> Card:
    """A page as lists show it: the same on all pages from which it has the same link."""
    foreign = entry.language != catalogue.language
    return Card(
        title=entry.title,
        url=url,
        summary=entry.summary,
        type_label=catalogue.gettext(entry.type_label),
        date=in_words(entry.date, catalogue.language),
        places=places,
        language=name_of(entry.language, catalogue.language) if foreign else "",
        language_code=entry.language if foreign else "",
        title_code=entry.titled_in if entry.titled_in != catalogue.language else "",
    )


def page_count(total: int, size: int) -> int:
    """Pages that a list needs; an empty list has one."""
    return max(1, -(-total // size))


def dimension(name: str) -> Dimension:
    """The dimension of a name."""
    return by_name()[name]
