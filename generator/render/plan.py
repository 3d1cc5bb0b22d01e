"""Which pages a site has, and how to make the view of each when it is needed."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from generator.index.crossings import CROSSED
from generator.index.dimension import Dimension, Value
from generator.index.dimensions import all_dimensions
from generator.index.fields import CONTENT_TYPES, REGISTRIES, described_types
from generator.index.urls import in_language, list_url, page_url
from generator.model.diagnostic import page_of
from generator.model.page import Page
from generator.model.settings import ROOT, Edition
from generator.registry.redirects import REDIRECTS
from generator.render import builders
from generator.render.context import dimension, page_count
from generator.render.handbook.content_type import content_type_view, content_types_view
from generator.render.handbook.coverage import coverage_view
from generator.render.handbook.registries import registries_view
from generator.render.handbook.rule import COVERAGE, RULES, rule_view
from generator.render.handbook.rules import rules_view
from generator.render.list_queries import listed
from generator.render.lists.accessibility import URL as ACCESSIBILITY
from generator.render.lists.accessibility import accessibility_view
from generator.render.lists.crossing import crossing_url, crossing_view, matrix_view
from generator.render.lists.explore import URL as EXPLORE
from generator.render.lists.explore import explore_view
from generator.render.lists.home import home_in
from generator.render.lists.library import library_view
from generator.render.lists.overview import OVERVIEWS, overview
from generator.render.lists.value import value_view
from generator.render.lists.waiting import URL as STATUS
from generator.render.lists.waiting import status_view
from generator.render.planned import Make, Planned
from generator.render.site import Site
from generator.rules._explain import explanations


def plan(site: Site) -> Iterator[Planned]:
    """Every page of a site, in a fixed order."""
    taken: set[str] = set()
    open_to_all = site.settings.edition is Edition.PUBLIC
    lists = _in_languages(tuple(_lists(site)), site.settings.languages)
    every = (*_content(site), *lists, *_handbook(), *_status(site), *_redirects(site))
    for planned in every:
        if planned.url not in taken:
            taken.add(planned.url)
            yield planned if open_to_all else planned._replace(public=False)


def _content(site: Site) -> Iterator[Planned]:
    for identifier, page in sorted(site.index.corpus.pages.items()):
        yield _text(site, page, partial(builders.original, identifier=identifier))
        yield from _further(site, page)
    for page in site.index.corpus.translations:
        make = partial(builders.translation, identifier=page.identifier, language=page.language)
        yield _text(site, page, make)
        yield from _further(site, page)
    for identifier, page in sorted(site.tombstones.items()):
        make = partial(builders.tombstone, identifier=identifier)
        yield Planned(_url(page), make, _interface(site, page.language), public=False)


def _text(site: Site, page: Page[Any], make: Make) -> Planned:
    hidden = page.identifier in site.unpublished
    unpublished = hidden or page.path in site.needles
    language = _interface(site, page.language)
    return Planned(_url(page), make, language, public=not hidden, unpublished=unpublished)


def _url(page: Page[Any]) -> str:
    return page_url(page.folder, page.slug, page.language)


def _interface(site: Site, language: str) -> str:
    """The language of the interface around a text: its own, where the site speaks that."""
    return language if language in site.settings.languages else ROOT


def _handbook() -> Iterator[Planned]:
    """What is made from rules and models: no items of any list, and the same in both editions."""
    yield Planned(RULES, rules_view)
    for one in explanations():
        yield Planned(page_of(one.code), partial(rule_view, code=one.code))
    yield Planned(COVERAGE, coverage_view)
    yield Planned(CONTENT_TYPES, content_types_view)
    for described in described_types().values():
        yield Planned(described.url, partial(content_type_view, name=described.name))
    yield Planned(REGISTRIES, registries_view)


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
            make = partial(builders.redirect, identifier=record.new, language=language)
            url = page_url(folder, slug, language)
            yield Planned(url, make, _interface(site, language), public=False, moved=True)


def _further(site: Site, page: Page[Any]) -> Iterator[Planned]:
    """Pages 2 and on of the works of a city, partner or group."""
    if page.folder not in {"cities", "partners", "groups"}:
        return
    own = dimension(page.folder)
    language = _interface(site, page.language)
    for value in _values_at(site, own, page):
        for number in range(2, _parts(site, own.name, value.id) + 1):
            make = partial(value_view, own=own, identifier=value.id, number=number)
            yield Planned(list_url(_url(page), number), make, language)


def _values_at(site: Site, own: Dimension, page: Page[Any]) -> Iterator[Value]:
    """The value that a page is about: known by its identifier, but for partners, by its address."""
    values = site.index.values[own.name]
    if own.name != "partners":
        return (value for value in [values.get(page.identifier)] if value)
    return (value for value in values.values() if value.url == f"{page.identifier}/")


def _parts(site: Site, *key: str) -> int:
    return page_count(len(listed(site, *key)), site.settings.page_size)


def _in_languages(lists: Sequence[Planned], languages: Iterable[str]) -> Iterator[Planned]:
    """Lists in each language: they are there in all of them."""
    for language in languages:
        if language == ROOT:
            yield from lists
            continue
        # A home page that is written in the language goes before.
        yield Planned(in_language("", language), home_in, language, general=True)
        for one in lists:
            yield one._replace(url=in_language(one.url, language), language=language)


def _lists(site: Site) -> Iterator[Planned]:
    """Lists in English."""
    general = partial(Planned, general=True)
    yield general(ACCESSIBILITY, accessibility_view)
    if site.settings.search:
        yield general(EXPLORE, explore_view, searches=True)
    yield from (general(own.url, partial(overview, own=own)) for own in OVERVIEWS)
    for number in range(1, _parts(site) + 1):
        yield general(list_url("library/", number), partial(library_view, number=number))
    for own in all_dimensions():
        for value in site.index.shown(own):
            if _is_text(site, value):
                continue
            for number in range(1, _parts(site, own.name, value.id) + 1):
                make = partial(value_view, own=own, identifier=value.id, number=number)
                yield general(list_url(value.url, number), make)
    for url, crossing in _crossings(site):
        yield general(url, crossing)


def _is_text(site: Site, value: Value) -> bool:
    """Whether the page of a value is one that people have written: that is there where they have."""
    identifier = value.url.rstrip("/")
    return identifier in site.index.corpus.pages or identifier in site.tombstones


def _crossings(site: Site) -> Iterator[tuple[str, Make]]:
    """Matrices, and a list for each of their cells that is not empty."""
    for first, second in CROSSED:
        one, other = dimension(first), dimension(second)
        if second != "types":
            yield f"{one.url}{second}/", partial(matrix_view, columns=one, rows=other)
        for value, crossed in sorted(site.index.crossings[first, second]):
            base = crossing_url(site.index.values[first][value], other, site.index.values[second][crossed])
            for number in range(1, _parts(site, first, value, second, crossed) + 1):
                make = partial(crossing_view, first=(one, value), second=(other, crossed), number=number)
                yield list_url(base, number), make
