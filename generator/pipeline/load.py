"""read → parse → structure: a content folder to a Corpus, with everything that is wrong."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.content_types._base import BaseRecord
from generator.content_types.translation import Translation
from generator.model.diagnostic import Diagnostic
from generator.model.document import Document
from generator.model.page import Corpus, Page
from generator.model.vocabulary import Vocabularies
from generator.pipeline.assets import inspect
from generator.pipeline.disk import scan
from generator.pipeline.pages import Taken, take_all
from generator.pipeline.place import Place, place_of
from generator.pipeline.registries import load_vocabularies, missing_registries
from generator.source.faults import LANGUAGE, TWICE, at_span, at_start
from generator.source.partial import partial


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
    reading = _Reading(faults).take_all(found.sources, vocabularies)
    # What is wrong with files that others are laid over is told where their root is checked by itself.
    below = _Reading([], beside=reading.pages).take_all(found.overlaid, vocabularies)
    corpus = Corpus(
        pages=dict(sorted(reading.pages.items())),
        translations=tuple(sorted(reading.translations, key=lambda page: (page.identifier, page.language))),
        vocabularies=vocabularies,
        files=frozenset(found.others),
        assets=inspect(found.others),
        entries=entries,
        broken=tuple(sorted(reading.broken, key=lambda page: page.document.path)),
        unread=dict(sorted(reading.unread.items())),
        public_files=frozenset(found.public),
        overlaid=(*below.pages.values(), *below.translations),
    )
    faults.extend(missing_registries(found, corpus))
    return Loaded(corpus, found.others, faults)


@dataclass(slots=True)
class _Reading:
    """The pages read so far; translations may have their original `beside` them, in another root."""

    faults: list[Diagnostic]
    beside: Mapping[str, Page[Any]] = field(default_factory=dict)
    pages: dict[str, Page[Any]] = field(default_factory=dict)
    translations: list[Page[Any]] = field(default_factory=list)
    broken: list[Page[Any]] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    originals: dict[str, str] = field(default_factory=dict)
    languages: dict[tuple[str, str], str] = field(default_factory=dict)

    def take_all(self, sources: Mapping[str, Path], vocabularies: Vocabularies) -> "_Reading":
        """Put every page among some sources in its place."""
        known = {*sources, *(page.document.path for page in self.beside.values())}
        for taken in take_all(sources, known, vocabularies):
            self._take(taken, known, vocabularies)
        return self

    def _take(self, taken: Taken, known: Container[str], vocabularies: Vocabularies) -> None:
        self.faults.extend(taken.unread)
        path, document = taken.path, taken.document
        place = place_of(path, self.faults)
        if place is None:
            self.unread[path] = ""
            return
        translation = place.is_translation(known)
        if not translation and (other := self.originals.setdefault(place.identifier, path)) != path:
            message = f"`{other}` has the identifier `{place.identifier}` too"
            self.faults.append(at_start(path, TWICE, message))
            document = None
        if document is None:
            self.unread[path] = place.identifier
            return
        self.faults.extend(taken.wrong)
        if translation:
            self._translation(document, taken.record, place)
        else:
            self._original(document, taken.record, place, vocabularies)

    def _original(
        self, document: Document, record: BaseRecord | None, place: Place, vocabularies: Vocabularies
    ) -> None:
        if record is None:
            rest = partial(document, place.kind.record, vocabularies)
            self.broken.append(place.page(document, rest, place.language or "en"))
            return
        if record.language and place.language and record.language != place.language:
            message = f"the file's name says `{place.language}`"
            span = document.span(("language",))
            self.faults.append(at_span(document, span, LANGUAGE, message, field="language"))
        page = place.page(document, record, record.language or place.language or "en")
        self.pages[place.identifier] = page
        self.languages[place.identifier, page.language] = page.document.path

    def _translation(self, document: Document, record: Translation | None, place: Place) -> None:
        original = self.pages.get(place.identifier) or self.beside.get(place.identifier)
        language = place.language or "en"
        other = self.languages.setdefault((place.identifier, language), document.path)
        if other != document.path:
            message = f"`{other}` is the page in the language `{language}` already"
            self.faults.append(at_start(document.path, TWICE, message))
        if record is None or original is None or other != document.path:
            self.broken.append(place.page(document, partial(document, Translation), language))
        else:
            self.translations.append(place.page(document, record.over(original.record), language))
