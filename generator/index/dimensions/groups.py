"""Groups that made a work or hold an event."""

from collections.abc import Collection, Iterator
from typing import Any

from generator.content_types._work import Work
from generator.content_types.event import Event
from generator.content_types.news import News
from generator.index.dimension import Dimension, Value
from generator.index.urls import page_url
from generator.model.page import Corpus, Page
from generator.model.words import N_


def _of(page: Page[Any]) -> tuple[str, ...]:
    match page.record:
        case Work() | Event() | News() as record if record.group:
            return (record.group,)
        case _:
            return ()


def _values(corpus: Corpus, used: Collection[str]) -> Iterator[Value]:
    pages = [page for page in corpus.pages.values() if page.folder == "groups"]
    for page in sorted(pages, key=lambda page: page.brief.title.casefold()):
        url = page_url(page.folder, page.slug, page.language)
        yield Value(id=page.identifier, label=page.brief.title, url=url)


GROUPS = Dimension(
    name="groups",
    label=N_("Group"),
    plural=N_("Groups"),
    url="groups/",
    of=_of,
    values=_values,
    titled=True,
    alphabetical=True,
)
