"""Which pages a site has, and how to make the view of each when it is needed."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generator.index.crossings import CROSSED
from generator.index.dimension import Dimension, Value
from generator.index.dimensions import all_dimensions
from generator.index.urls import list_url, page_url
from generator.model.diagnostic import page_of
from generator.model.settings import Edition
from generator.registry.redirects import REDIRECTS
from generator.render import builders
from generator.render.context import Context, dimension, page_count
from generator.render.handbook.coverage import coverage_view
from generator.render.handbook.rule import COVERAGE, RULES, rule_view
from generator.render.handbook.rules import rules_view
from generator.render.lists.crossing import crossing_url, crossing_view, matrix_view
from generator.render.lists.library import library_view
from generator.render.lists.overview import OVERVIEWS, overview
from generator.render.lists.value import value_view
from generator.render.lists.waiting import URL as STATUS
from generator.render.lists.waiting import status_view
from generator.render.queries import Cell, listed
from generator.render.site import Site
from generator.render.views import View
from generator.rules._explain import explanations

Make = Callable[[Context], View]


class Planned(NamedTuple):
    """A page to come: its address, how to make its view, and what its frame has to say of it.

    `public` pages may be known to search engines; `unpublished` ones bear a mark, and one that `moved`
    sends readers on.
    """

    url: str
    make: Make
    public: bool = True
    unpublished: bool = False
    moved: bool = False

    def view(self, site: Site) -> tuple[View, frozenset[Cell]]:
        """The view, and everything that it was made from."""
        context = Context(site, self.url)
        return self.make(context), frozenset(context.asked)


def plan(site: Site) -> Iterator[Planned]:
    """Every page of a site, in a fixed order."""
    taken: set[str] = set()
    open_to_all = site.settings.edition is Edition.PUBLIC
    every = (*_content(site), *_lists(site), *_handbook(), *_status(site), *_redirects(site))
    for planned in every:
        if planned.url not in taken:
            taken.add(planned.url)
            yield planned if open_to_all else planned._replace(public=False)


def _content(site: Site) -> Iterator[Planned]:
    for identifier, page in sorted(site.index.corpus.pages.items()):
        url = page_url(page.folder, page.slug, page.language)
        make = partial(builders.original, identifier=identifier)
        hidden = identifier in site.unpublished
        unpublished = hidden or page.path in site.needles
        yield Planned(url, make, public=not hidden, unpublished=unpublished)
        yield from _further(site, identifier, page.folder, url)
    for page in site.index.corpus.translations:
        url = page_url(page.folder, page.slug, page.language)
        make = partial(builders.translation, identifier=page.identifier, language=page.language)
        hidden = page.identifier in site.unpublished
        unpublished = hidden or page.path in site.needles
        yield Planned(url, make, public=not hidden, unpublished=unpublished)
    for identifier, page in sorted(site.tombstones.items()):
        url = page_url(page.folder, page.slug, page.language)
        yield Planned(url, partial(builders.tombstone, identifier=identifier), public=False)


def _handbook() -> Iterator[Planned]:
    """What is made from the rules: no items of any list, and the same in both editions."""
    yield Planned(RULES, rules_view)
    for one in explanations():
        yield Planned(page_of(one.code), partial(rule_view, code=one.code))
    yield Planned(COVERAGE, coverage_view)


def _status(site: Site) -> Iterator[Planned]:
    """The Secretariat's screen, which tells of unpublished pages: never in the public edition."""
    if site.status is not None and site.settings.edition is Edition.PARTICIPANTS:
        yield Planned(STATUS, status_view, public=False)


def _redirects(site: Site) -> Iterator[Planned]:
    """The old addresses of pages that are shown, in each language that a page has; no engine lists them."""
    corpus = site.index.corpus
    records = corpus.vocabularies[REDIRECTS]
    wanted = {record.new for record in records}
    shown: dict[str, list[tuple[str, str]]] = {}
    for page in (*corpus.texts, *site.tombstones.values()):
        if page.identifier in wanted:
            shown.setdefault(page.identifier, []).append((page.folder, page.language))
    for record in records:
        folder, _, slug = record.old.partition("/")
        for _, language in shown.get(record.new, ()):
            url = page_url(folder, slug, language)
            make = partial(builders.redirect, identifier=record.new, language=language)
            yield Planned(url, make, public=False, moved=True)


def _further(site: Site, identifier: str, folder: str, base: str) -> Iterator[Planned]:
    """Pages 2 and on of the works of a city, partner or group."""
    if folder not in {"cities", "partners", "groups"}:
        return
    own = dimension(folder)
    for value in _values_at(site, own, identifier, base):
        for number in range(2, _parts(site, own.name, value.id) + 1):
            yield Planned(
                list_url(base, number), partial(value_view, own=own, identifier=value.id, number=number)
            )


def _values_at(site: Site, own: Dimension, identifier: str, url: str) -> Iterator[Value]:
    """The value that a page is about: known by its identifier, but for partners, by its address."""
    values = site.index.values[own.name]
    if own.name != "partners":
        return (value for value in [values.get(identifier)] if value)
    return (value for value in values.values() if value.url == url)


def _parts(site: Site, *key: str) -> int:
    return page_count(len(listed(site, *key)), site.settings.page_size)


def _lists(site: Site) -> Iterator[Planned]:
    for own in OVERVIEWS:
        yield Planned(own.url, partial(overview, own=own))
    for number in range(1, _parts(site) + 1):
        yield Planned(list_url("library/", number), partial(library_view, number=number))
    for own in all_dimensions():
        for value in site.index.shown(own):
            for number in range(1, _parts(site, own.name, value.id) + 1):
                url = list_url(value.url, number)
                yield Planned(url, partial(value_view, own=own, identifier=value.id, number=number))
    yield from _crossings(site)


def _crossings(site: Site) -> Iterator[Planned]:
    """Matrices, and a list for each of their cells that is not empty."""
    for first, second in CROSSED:
        one, other = dimension(first), dimension(second)
        if second != "types":
            yield Planned(f"{one.url}{second}/", partial(matrix_view, columns=one, rows=other))
        for value, crossed in sorted(site.index.crossings[first, second]):
            base = crossing_url(site.index.values[first][value], other, site.index.values[second][crossed])
            for number in range(1, _parts(site, first, value, second, crossed) + 1):
                make = partial(crossing_view, first=(one, value), second=(other, crossed), number=number)
                yield Planned(list_url(base, number), make)
