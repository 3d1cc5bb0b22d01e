"""What every view builder needs: the index, the settings, and the address it builds for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from babel import Locale

from generator.index.build import Index
from generator.index.dimension import Dimension, Value
from generator.index.dimensions import all_dimensions
from generator.index.entry import Entry
from generator.index.related import Related
from generator.index.status.screen import Status
from generator.index.urls import list_url, relative
from generator.model.asset import Asset
from generator.model.settings import Settings
from generator.render.dates import in_words
from generator.render.views import Card, Group, Link, Listing

UNLINKED = "Not the publisher's own site; not linked."


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The index and all that pages share.

    `addresses` maps public files to addresses; `hosts` are those of publishers and of other bodies that
    speak for themselves: pages of any other host may hold a copy, so they are named and not linked.
    `logos` are the files of agencies' logos, by agency.
    `noted` counts, by clause, the places on shown pages where what it asks for is not on record, and
    need not be. `status` is what the Secretariat sees, and no public edition has. `needles` has, by its
    source, how many marks a leak scan knows each text by that the public edition does not show.
    """

    index: Index
    settings: Settings
    addresses: Mapping[str, str]
    unpublished: frozenset[str] = frozenset()
    logos: Mapping[str, Asset] = field(default_factory=dict)
    noted: Mapping[str, int] = field(default_factory=dict)
    status: Status | None = None
    hosts: frozenset[str] = frozenset()
    needles: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """A site seen from one page."""

    site: Site
    url: str

    @property
    def index(self) -> Index:
        return self.site.index

    def to(self, target: str) -> str:
        """Link from here to an address of the site."""
        return relative(self.url, target)

    def link(self, label: str, target: str, **more: str | int) -> Link:
        """A link from here to an address of the site."""
        return Link(label=label, url=self.to(target), **more)  # type: ignore[arg-type]

    def outward(self, url: str, label: str = "", note: str = "") -> Link:
        """A page of another site, as a link only where its host is registered."""
        host = urlsplit(url).hostname or url
        if host.lower() in self.site.hosts:
            return Link(label=label or host, url=url, note=note)
        return Link(label=host, note=UNLINKED)

    def value(self, dimension: Dimension, value: Value, count: int | None = None, url: str = "") -> Link:
        """A link to the page of a value, or to the crossing at `url`."""
        goal = value.id if dimension.name == "goals" else ""
        target = self.to(url or value.url)
        return Link(label=value.label, url=target, count=count, goal=goal, note=value.note)

    def values(self, dimension: Dimension, ids: Iterable[str]) -> tuple[Link, ...]:
        """Links to the pages of some values, in the order of the dimension."""
        wanted = set(ids)
        known = self.index.values[dimension.name].values()
        return tuple(self.value(dimension, value) for value in known if value.id in wanted)

    def page(self, identifier: str) -> Link | None:
        """A link to a page, None when the edition does not show it."""
        entry = self.index.entries.get(identifier)
        return self.link(entry.title, entry.url) if entry else None

    def pages(self, identifiers: Iterable[str]) -> tuple[Link, ...]:
        """Links to those of some pages that the edition shows."""
        return tuple(link for name in identifiers if (link := self.page(name)))

    def card(self, entry: Entry, reasons: tuple[Link, ...] = ()) -> Card:
        """A page as lists show it."""
        foreign = entry.language != self.site.settings.language
        return Card(
            title=entry.title,
            url=self.to(entry.url),
            summary=entry.summary,
            type_label=entry.type_label,
            date=in_words(entry.date),
            places=entry.places,
            language=_language(entry.language) if foreign else "",
            language_code=entry.language if foreign else "",
            reasons=reasons,
        )

    def related(self, related: tuple[Related, ...]) -> tuple[Card, ...]:
        """Related pages with the reason for each."""
        return tuple(
            self.card(
                item.entry,
                tuple(self.link(value.label, value.url, note=kind) for kind, value in item.reasons),
            )
            for item in related
        )

    def listing(self, entries: tuple[Entry, ...], base: str, number: int = 1, heading: str = "") -> Listing:
        """Page `number` of the list of some entries that starts at address `base`."""
        size = self.site.settings.page_size
        shown = entries[(number - 1) * size : number * size]
        pages = page_count(len(entries), size)
        return Listing(
            total=len(entries),
            cards=tuple(self.card(entry) for entry in shown),
            number=number,
            heading=heading,
            contribute=None if entries else self.page("guide/index"),
            pages=tuple(self.link(str(n), list_url(base, n)) for n in range(1, pages + 1))
            if pages > 1
            else (),
        )

    def breakdown(
        self, entries: tuple[Entry, ...], dimension: Dimension, title: str, crossing: str = ""
    ) -> Group:
        """How some entries divide by a dimension; links go to `crossing`, or to the values' own pages."""
        links = tuple(
            self.value(
                dimension,
                value,
                count,
                f"{crossing}{value.url.rstrip('/').rpartition('/')[2]}/" if crossing else "",
            )
            for value, count in self.index.counts(entries, dimension)
        )
        return Group(title=title, links=links)


def page_count(total: int, size: int) -> int:
    """Pages that a list needs; an empty list has one."""
    return max(1, -(-total // size))


def numbered(title: str, number: int) -> str:
    """Title of page `number` of a list: no two pages of a site have the same."""
    return title if number == 1 else f"{title}, page {number}"


def dimension(name: str) -> Dimension:
    """The dimension of a name."""
    return next(found for found in all_dimensions() if found.name == name)


def _language(tag: str) -> str:
    return Locale.parse(tag).get_language_name("en") or tag
