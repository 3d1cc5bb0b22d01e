"""Views of lists that stand in a page of their own kind."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.render.views import Banner, Card, Group, Link, View


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView(View):
    """Counts of two dimensions at once; a cell without a count is empty. `table` is the address of a file."""

    table: str
    intro: str
    columns: tuple[Link, ...]
    rows: tuple[tuple[Link, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusView(View):
    """The Secretariat's screen."""

    banner: Banner
    next_change: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExploreView(View):
    """The page that searches: `facets` by the name that they have in addresses, and the lists besides.

    `languages` are those of the site, `root` is the way to it.
    """

    facets: tuple[tuple[str, str], ...]
    ways: tuple[Link, ...]
    languages: str
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """The front page; `finds` are goals, topics and places, `search` where words are looked for."""

    body: Markup
    finds: tuple[Link, Link, Link]
    table: Link
    numbers: tuple[Link, ...]
    goals: tuple[Link, ...]
    topics: tuple[Link, ...]
    places: tuple[Link, ...]
    ways: tuple[Link, ...]
    newest: tuple[Card, ...]
    search: str
