"""Cities and other places that have a page."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.index.dimension import Dimension, Value
from generator.index.places import cities_of
from generator.index.urls import page_url
from generator.model.page import Corpus, Page
from generator.model.words import N_


def _of(page: Page[Any]) -> tuple[str, ...]:
    return cities_of(page.record)


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    pages = [page for page in corpus.pages.values() if page.folder == "cities"]
    for page in sorted(pages, key=lambda page: page.brief.title.casefold()):
        url = page_url(page.folder, page.slug, page.language)
        yield Value(id=page.identifier, label=page.brief.title, url=url)


CITIES = Dimension(
    name="cities",
    label=N_("City"),
    plural=N_("Cities"),
    url="cities/",
    of=_of,
    values=_values,
    titled=True,
    proper=True,
    alphabetical=True,
)
