"""Views: everything a template may see of a page, frozen.

Addresses are relative to the page, texts are ready to read, and nothing here changes with the number
of pages of the site but lists and counts that are what the page is about. What a page has in hundreds is a
tuple, which is made and looked up faster than a dataclass.
"""

from dataclasses import dataclass
from typing import NamedTuple

from generator.render.charts.chart import Chart, LocatorMap
from generator.render.taken import Take


class Link(NamedTuple):
    """A link with, where it belongs to a list, its count; `goal` is the number of a goal's badge.

    An empty `url` is plain text. `narrower` are links that stand under this one. `language` is that of the
    label where it is another one than that of the page.
    """

    label: str
    url: str = ""
    count: int | None = None  # type: ignore[assignment] # a tuple's own is of no use here
    goal: str = ""
    note: str = ""
    narrower: tuple["Link", ...] = ()
    language: str = ""

    @property
    def empty(self) -> bool:
        """Whether the list behind it holds nothing, and none under it either."""
        return self.count == 0 and all(link.empty for link in self.narrower)


class Group(NamedTuple):
    """Links under a heading, which may lead somewhere itself, with a remark; `language` as a link's."""

    title: str
    links: tuple[Link, ...]
    note: str = ""
    id: str = ""
    url: str = ""
    language: str = ""


class Card(NamedTuple):
    """A page in a list; the languages of its text and of its title are empty when they are the site's own."""

    title: str
    url: str
    summary: str
    type_label: str
    date: str = ""
    places: tuple[str, ...] = ()
    language: str = ""
    language_code: str = ""
    title_code: str = ""


class Near(NamedTuple):
    """A page to read next; each reason is a link to what both are about, its note the dimension."""

    card: Card
    reasons: tuple[Link, ...]


class Pager(NamedTuple):
    """Links to other pages of a list of so many; None stands where some are left out."""

    pages: int
    links: tuple[Link | None, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of a list; its `pager` leads to the others when there is more than one.

    An empty list says how to `contribute` to it, and where `narrower` lists hold something.
    """

    total: int
    cards: tuple[Card, ...]
    number: int = 1
    pager: Pager | None = None
    heading: str = ""
    contribute: Link | None = None
    narrower: tuple[Link, ...] = ()


class TocEntry(NamedTuple):
    """A heading of the body."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What every page has. `url` is relative to the site's root, `language` is the text's own.

    `title_language` is that of the title, where it is another one or known to be the same. `canary` marks an
    unpublished page for a leak scan. `alternates` are the addresses by language, the page's
    own among them, from the site's root; of a page that there is once, none. `notices` tell of a translation.
    Nothing is to `take` away from a page that is not public, has gone or sends readers on.
    """

    url: str
    template: str
    title: str
    description: str
    language: str = "en"
    title_language: str = ""
    canary: str = ""
    crumbs: tuple[Link, ...] = ()
    toc: tuple[TocEntry, ...] = ()
    alternates: tuple[tuple[str, str], ...] = ()
    take: Take | None = None
    notices: "tuple[Banner, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView(View):
    """An address that a page once had, and the page by now."""

    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """What a reader must know before reading on, with links to what it names."""

    kind: str
    text: str
    link: Link | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of indicator results; `language` is that of part, unit and note, where it is another one."""

    indicator: Link
    part: str
    status: str
    status_label: str
    value: str
    unit: str
    note: str
    band: str = ""
    quality: str = ""
    language: str = ""
    city: Link | None = None
    year: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Indicator results of one report, or of one indicator; `download` has those of the whole page."""

    title: str
    rows: tuple[Row, ...]
    chart: Chart | None = None
    download: Link | None = None
    source: Link | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(View):
    """The pages of one value of a dimension.

    `heading` is title and kicker of the value, which its crossings share; `table` has all pages, as a file.
    """

    listing: Listing
    kicker: str = ""
    heading: tuple[str, str] | None = None
    definition: str = ""
    definition_language: str = ""
    goal: str = ""
    facts: tuple[Group, ...] = ()
    sections: tuple[Group, ...] = ()
    breakdowns: tuple[Group, ...] = ()
    tables: tuple[Table, ...] = ()
    table: str = ""
    located: LocatorMap | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionView(View):
    """All values of a dimension."""

    intro: str
    groups: tuple[Group, ...]
    onward: tuple[Link, ...] = ()
    located: LocatorMap | None = None
