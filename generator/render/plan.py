"""Which pages a site has, and how to make the view of each when it is needed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.index.dimensions import all_dimensions
from generator.index.urls import list_url, page_url
from generator.model.diagnostic import page_of
from generator.model.page import Page
from generator.model.settings import Edition
from generator.registry.redirects import REDIRECTS
from generator.render.context import Context, Site, dimension, page_count
from generator.render.handbook.coverage import coverage_view
from generator.render.handbook.rule import COVERAGE, RULES, rule_view
from generator.render.handbook.rules import rules_view
from generator.render.handbook.start import guide_view
from generator.render.lists.crossing import crossing_url, crossing_view, matrix_view
from generator.render.lists.home import home_view
from generator.render.lists.library import library_view
from generator.render.lists.overview import OVERVIEWS, overview
from generator.render.lists.value import CROSSED, value_view
from generator.render.lists.waiting import URL as STATUS
from generator.render.lists.waiting import status_view
from generator.render.pages import body, event, place, redirect, tombstone, work
from generator.render.views import View
from generator.rules._explain import explanations

BUILDERS: dict[str, Callable[[Context, Page[Any]], View]] = {
    "": home_view,
    "case-studies": work.work_view,
    "policy-papers": work.work_view,
    "deliverables": work.work_view,
    "related-works": work.work_view,
    "cities": place.city_view,
    "partners": body.partner_view,
    "groups": body.group_view,
    "events": event.event_view,
    "news": event.news_view,
    "about": event.plain_view,
    "guide": guide_view,
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A page to come: its address, whether search engines may know it, and its view on demand."""

    url: str
    view: Callable[[], View]
    public: bool = True


def plan(site: Site, tombstones: tuple[Page[Any], ...] = ()) -> Iterator[Planned]:
    """Every page of a site, in a fixed order."""
    taken: set[str] = set()
    open_to_all = site.settings.edition is Edition.PUBLIC
    every = (
        *_content(site, tombstones),
        *_lists(site),
        *_handbook(site),
        *_status(site),
        *_redirects(site, tombstones),
    )
    for planned in every:
        if planned.url not in taken:
            taken.add(planned.url)
            yield planned if open_to_all else replace(planned, public=False)


def _content(site: Site, tombstones: tuple[Page[Any], ...]) -> Iterator[Planned]:
    for identifier, page in sorted(site.index.corpus.pages.items()):
        url = page_url(page.folder, page.slug, page.language)
        view = partial(BUILDERS[page.folder], Context(site, url), page)
        yield Planned(url, view, public=identifier not in site.unpublished)
        yield from _further(site, page, url)
    for page in site.index.corpus.translations:
        url = page_url(page.folder, page.slug, page.language)
        view = partial(BUILDERS[page.folder], Context(site, url), page)
        yield Planned(url, view, public=page.identifier not in site.unpublished)
    for page in sorted(tombstones, key=lambda page: page.identifier):
        url = page_url(page.folder, page.slug, page.language)
        yield Planned(url, partial(tombstone.tombstone_view, Context(site, url), page), public=False)


def _handbook(site: Site) -> Iterator[Planned]:
    """What is made from the rules: no items of any list, and the same in both editions."""
    yield Planned(RULES, partial(rules_view, Context(site, RULES)))
    for one in explanations():
        url = page_of(one.code)
        yield Planned(url, partial(rule_view, Context(site, url), one))
    yield Planned(COVERAGE, partial(coverage_view, Context(site, COVERAGE)))


def _status(site: Site) -> Iterator[Planned]:
    """The Secretariat's screen, which tells of unpublished pages: never in the public edition."""
    if site.status is not None and site.settings.edition is Edition.PARTICIPANTS:
        yield Planned(STATUS, partial(status_view, Context(site, STATUS), site.status), public=False)


def _redirects(site: Site, tombstones: tuple[Page[Any], ...]) -> Iterator[Planned]:
    """The old addresses of pages that are shown, in each language that a page has; no engine lists them."""
    corpus = site.index.corpus
    shown: dict[str, list[Page[Any]]] = {}
    for page in (*corpus.texts, *tombstones):
        shown.setdefault(page.identifier, []).append(page)
    for record in corpus.vocabularies[REDIRECTS]:
        folder, _, slug = record.old.partition("/")
        for page in shown.get(record.new, ()):
            url = page_url(folder, slug, page.language)
            target = page_url(page.folder, page.slug, page.language)
            view = partial(redirect.redirect_view, Context(site, url), page, target)
            yield Planned(url, view, public=False)


def _further(site: Site, page: Page[Any], base: str) -> Iterator[Planned]:
    """Pages 2 and on of the works of a city, partner or group."""
    if page.folder not in {"cities", "partners", "groups"}:
        return
    own = dimension(page.folder)
    for value in site.index.values[own.name].values():
        if value.url == base:
            pages = page_count(len(site.index.listed(own.name, value.id)), site.settings.page_size)
            for number in range(2, pages + 1):
                url = list_url(base, number)
                yield Planned(url, partial(value_view, Context(site, url), own, value, number))


def _lists(site: Site) -> Iterator[Planned]:
    size = site.settings.page_size
    for own in OVERVIEWS:
        yield Planned(own.url, partial(overview, Context(site, own.url), own))
    for number in range(1, page_count(len(site.index.items), size) + 1):
        url = list_url("library/", number)
        yield Planned(url, partial(library_view, Context(site, url), number))
    for own in all_dimensions():
        for value in site.index.shown(own):
            for number in range(1, page_count(len(site.index.listed(own.name, value.id)), size) + 1):
                url = list_url(value.url, number)
                yield Planned(url, partial(value_view, Context(site, url), own, value, number))
    yield from _crossings(site)


def _crossings(site: Site) -> Iterator[Planned]:
    """Matrices, and a list for each of their cells that is not empty."""
    for first, second in sorted(CROSSED):
        one, other = dimension(first), dimension(second)
        if second != "types":
            url = f"{one.url}{second}/"
            yield Planned(url, partial(matrix_view, Context(site, url), one, other))
        for value in site.index.shown(one):
            entries = site.index.listed(first, value.id)
            for crossed, count in site.index.counts(entries, other):
                both = site.index.crossed(entries, second, crossed.id)
                for number in range(1, page_count(count, site.settings.page_size) + 1):
                    url = list_url(crossing_url(value, other, crossed), number)
                    make = partial(
                        crossing_view, Context(site, url), (one, value), (other, crossed), both, number
                    )
                    yield Planned(url, make)
