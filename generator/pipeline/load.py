"""read → parse → structure: a content folder to a Corpus, with everything that is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.content_types._base import RELEASED, BaseRecord
from generator.content_types.translation import Translation
from generator.model.diagnostic import Diagnostic
from generator.model.document import Document
from generator.model.page import Corpus, Page
from generator.model.vocabulary import Vocabularies
from generator.pipeline.assets import inspect
from generator.pipeline.disk import scan, text_of
from generator.pipeline.place import Place, place_of
from generator.pipeline.registries import load_vocabularies
from generator.source import read
from generator.source.faults import LANGUAGE, TWICE, at_span, at_start
from generator.source.structure import structure


@dataclass(frozen=True, slots=True)
class Loaded:
    """A corpus, the files behind it, and what is wrong so far."""

    corpus: Corpus
    files: dict[str, Path]
    diagnostics: list[Diagnostic]


def load(roots: Sequence[Path]) -> Loaded:
    """Read every file of the content folders; a file that cannot be read hides no other."""
    found = scan(roots)
    faults = list(found.faults)
    vocabularies, entries = load_vocabularies(found, faults)
    pages: dict[str, Page[Any]] = {}
    translations = _read(found.sources, pages, vocabularies, faults)
    # What is wrong with files that others are laid over is told where their root is checked by itself.
    overlaid: dict[str, Page[Any]] = {}
    below = _read(found.overlaid, overlaid, vocabularies, [], beside=pages)
    corpus = Corpus(
        pages=dict(sorted(pages.items())),
        translations=tuple(sorted(translations, key=lambda page: (page.identifier, page.language))),
        vocabularies=vocabularies,
        files=frozenset(found.others),
        assets=inspect(found.others),
        entries=entries,
        public_files=frozenset(found.public),
        overlaid=(*overlaid.values(), *below),
    )
    return Loaded(corpus, found.others, faults)


def _read(
    sources: Mapping[str, Path],
    pages: dict[str, Page[Any]],
    vocabularies: Vocabularies,
    faults: list[Diagnostic],
    beside: Mapping[str, Page[Any]] = MappingProxyType({}),
) -> list[Page[Any]]:
    """Read the pages among some sources into `pages`; gives translations of these and of those `beside`."""
    translations: list[Page[Any]] = []
    known = {*sources, *(page.document.path for page in beside.values())}
    # Shorter names first: an original stands before its translations.
    for path in sorted(sources, key=lambda path: (path.count("."), path)):
        if not path.endswith(".md") or path.startswith("registry/"):
            continue
        document = _document(path, sources[path], faults)
        place = place_of(path, faults)
        if document is None or place is None:
            continue
        if place.original in known and place.original != path:
            original = pages.get(place.identifier) or beside.get(place.identifier)
            translations.extend(_translation(document, place, original, faults))
        elif other := pages.get(place.identifier):
            message = f"`{other.document.path}` has the identifier `{place.identifier}` too"
            faults.append(at_start(path, TWICE, message))
        elif page := _page(document, place, vocabularies, faults):
            pages[place.identifier] = page
    return translations


def _document(path: str, file: Path, faults: list[Diagnostic]) -> Document | None:
    text, unreadable = text_of(path, file)
    faults.extend(unreadable)
    if text is None:
        return None
    document, unread = read.page(path, text)
    faults.extend(unread)
    return document


def _page(
    document: Document, place: Place, vocabularies: Vocabularies, faults: list[Diagnostic]
) -> Page[BaseRecord] | None:
    status = document.fields.get("status")
    released = isinstance(status, str) and status in RELEASED
    record, wrong = structure(document, place.kind.record, vocabularies, released=released)
    faults.extend(wrong)
    if record is None:
        return None
    if record.language and place.language and record.language != place.language:
        message = f"the file's name says `{place.language}`"
        faults.append(at_span(document, document.span(("language",)), LANGUAGE, message, field="language"))
    return place.page(document, record, record.language or place.language or "en")


def _translation(
    document: Document, place: Place, original: Page[BaseRecord] | None, faults: list[Diagnostic]
) -> list[Page[BaseRecord]]:
    record, wrong = structure(document, Translation)
    faults.extend(wrong)
    if record is None or original is None:
        return []
    return [place.page(document, record.over(original.record), place.language or "en")]
