"""What the site puts together of a public page: a draft that does so too says nothing new."""

from collections.abc import Iterator
from typing import Any

from generator.content_types._work import Work
from generator.index.citation import citation_key, work_citation
from generator.index.dimensions import by_name
from generator.index.entry import Entry
from generator.index.excerpt import excerpt
from generator.index.urls import page_url
from generator.model.page import Corpus, Page
from generator.registry.agencies import AGENCIES
from generator.registry.publishers import PUBLISHERS

LISTED = ("goals", "targets", "topics", "kpis")
"""Dimensions whose values stand one behind the other on a page, with their notes or without."""
ENDINGS = ("bib", "ris")
"""Of the files in which readers may save a reference."""


def listed(page: Page[Any], corpus: Corpus) -> Iterator[str]:
    """The values of a released page, in the order in which it names them."""
    facets, labels = dict(excerpt(page).facets), corpus.once(_labels)
    for name in LISTED:
        found = [labels[name][value] for value in facets.get(name, ()) if value in labels[name]]
        own = by_name()[name]
        # What they are stands before them, as a sentence on a draft may say it too.
        for head in (own.label, own.plural):
            yield " ".join([head, *(label for label, _ in found)])
        yield " ".join(f"{label} {note}" for label, note in found if note)


def _labels(corpus: Corpus) -> dict[str, dict[str, tuple[str, str]]]:
    return {
        name: {value.id: (value.label, value.note) for value in by_name()[name].values(corpus, ())}
        for name in LISTED
    }


def cited(page: Page[Any], corpus: Corpus) -> Iterator[str]:
    """How a released page is cited, and what its reference and the files of that are called."""
    url = page_url(page.folder, page.slug, page.language)
    key = citation_key(url)
    yield " ".join([key, *(f"{key}.{ending}" for ending in ENDINGS)])
    if not issubclass(page.kind, Work):
        return
    record = page.record
    publisher = corpus.vocabularies[PUBLISHERS].get(record.publisher or "")
    original = corpus.pages.get(page.identifier, page)
    entry = Entry(
        identifier=page.identifier,
        folder=page.folder,
        url=url,
        title=original.record.title,
        summary="",
        type_label="",
        language=original.language,
        date=record.date,
    )
    work = work_citation(record, entry, corpus.vocabularies[AGENCIES], publisher)
    year = str(work.date.year) if work.date else ""
    rest = [part for part in (work.edition, work.series, work.publisher) if part]
    for authors in ((), work.authors, *((one,) for one in work.authors)):
        yield " ".join([*authors, year, work.title, *rest])
        yield " ".join([*authors, year, work.title, work.publisher])
