"""What is said in public anyway: whoever says it again gives nothing away."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import Any, TypeAlias

from generator.export.search_columns import COLUMNS
from generator.index.dimensions import all_dimensions
from generator.model.document import Document
from generator.model.page import Corpus, Page
from generator.pipeline.gate import Released
from generator.pipeline.leaks.cited import cited, listed
from generator.pipeline.leaks.decode import read
from generator.pipeline.leaks.hidden import REGISTRIES_NOT_SHOWN, digest_of, scalars
from generator.pipeline.leaks.words import Words, fold, words
from generator.registry.agencies import AGENCIES
from generator.registry.publishers import PUBLISHERS
from generator.source.record import references
from generator.taxonomy.goals import GOALS
from generator.taxonomy.kpis import KPIS
from generator.taxonomy.topics import TOPICS

Said: TypeAlias = Iterator[tuple[Words, bytes]]
"""Public texts, as words and folded."""

_FIELDS_NOT_SHOWN = {
    *("also_published_in", "audience", "calls_for_participants", "campaign", "carries", "confidential"),
    *("costs", "costs_approval", "full_text", "fundraising", "issued_by", "open_to", "participation"),
    *("planning", "registration", "release_note", "review_by", "talk", "u4ssc_logo"),
}
"""Fields that rules read and no page shows: what stands in one of a public page is not public for that."""

_OWN_FILES = (
    *(f"{dimension.name}.csv" for dimension in all_dimensions()),
    *(f"{name}.json" for name in COLUMNS),
)
"""Names of files that a site has whatever it holds."""

NAMED = tuple(kind.name for kind in (AGENCIES, PUBLISHERS, GOALS, TOPICS, KPIS))
"""Registries whose words stand on a page beside its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """Public texts that are read together, when they are asked for: the same as long as `digest` is."""

    digest: str
    read: Callable[[], Said]


def said(corpus: Corpus, released: Released) -> Iterator[Part]:
    """Texts of released pages, one by one, and of tombstones, names of files and registries together."""
    registries = _documents(corpus, sorted(corpus.entries.keys() - REGISTRIES_NOT_SHOWN))
    bodies = digest_together(digest_of(one) for one in _documents(corpus, NAMED))
    for page in released.corpus.texts:
        original = corpus.pages.get(page.identifier, page)
        # A translation has the references of its original.
        texts = (page, original) if original is not page else (page,)
        digests = (bodies, *(text.brief.digest for text in texts))
        yield Part(digest_together(digests), partial(_said_by_page, page, corpus))
    besides = [
        *map(digest_of, registries),
        *(f"{page.brief.digest} {page.record.title_withheld}" for page in released.tombstones),
        *sorted(released.corpus.files),
    ]
    yield Part(digest_together(besides), partial(_said_besides, corpus, released, registries))


def digest_together(parts: Iterable[str]) -> str:
    """Digest of some texts in their order."""
    return sha256(repr([*parts]).encode()).hexdigest()


def spoken_by(texts: Iterable[str], *, markup: bool = False) -> Said:
    """Further texts, marked up or not, as words and as folded text."""
    for text in texts:
        yield from map(_both, read(text, markup=markup))


def _said_by_page(page: Page[Any], corpus: Corpus) -> Said:
    # A reference is no word of the page: an edition names what it leads to only if it shows it.
    hushed = {name for _, reference in references(page.record) for name in (reference, reference.slug)}
    shown = {name: value for name, value in page.document.fields.items() if name not in _FIELDS_NOT_SHOWN}
    yield from spoken_by(["\n".join(text for text in scalars(shown) if text not in hushed)])
    yield from spoken_by([page.document.body.html], markup=True)
    yield from map(_both, (*cited(page, corpus), *listed(page, corpus)))


def _documents(corpus: Corpus, vocabularies: Iterable[str]) -> list[Document]:
    """The files of some registries."""
    entries = (entry for name in vocabularies for entry in corpus.entries.get(name, {}).values())
    return [*{entry.document.path: entry.document for entry in entries}.values()]


def _said_besides(corpus: Corpus, released: Released, registries: Iterable[Document]) -> Said:
    for page in released.tombstones:
        title = "" if page.record.title_withheld else page.record.title
        yield _both(f"{title}\n{page.record.reason or ''}")
    for path in (*sorted(released.corpus.files), *_OWN_FILES):
        yield _both(path)
    for document in registries:
        yield _both("\n".join(scalars(dict(document.fields))))
    yield from spoken_by(_labels(corpus))


def _labels(corpus: Corpus) -> Iterator[str]:
    """The terms of each vocabulary as lists show them: all, and those that have a field in common."""
    for name in corpus.vocabularies:
        if name in REGISTRIES_NOT_SHOWN:
            continue
        terms = list(corpus.vocabularies.named(name))
        together: dict[tuple[str, object], list[Any]] = defaultdict(list)
        for term in terms:
            for field, value in vars(term).items():
                for one in value if isinstance(value, tuple) else (value,):
                    if isinstance(one, str):
                        together[field, one].append(term)
        for some in (terms, *(group for group in together.values() if len(group) > 1)):
            for ordered in (some, sorted(some, key=lambda term: term.label)):
                yield " ".join(term.label for term in ordered)
                yield " ".join(f"{term.id} {term.label}" for term in ordered)


def _both(text: str) -> tuple[Words, bytes]:
    folded = fold(text)
    return words(folded), folded
