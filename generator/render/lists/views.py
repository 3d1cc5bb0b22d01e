"""Views of lists that stand in a page of their own kind."""

from dataclasses import dataclass

from generator.render.views import Banner, Group, Link, View


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
