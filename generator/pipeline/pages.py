"""Each page by itself, from its file to its record, with what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from generator.content_types._base import RELEASED, BaseRecord
from generator.content_types.translation import Translation
from generator.model.diagnostic import Diagnostic
from generator.model.document import Document
from generator.model.page import Page
from generator.model.vocabulary import Lookup, Term, Vocabularies
from generator.model.wording import Wording
from generator.pipeline.disk import text_of
from generator.pipeline.kept_page import pack
from generator.pipeline.layout import Spot
from generator.pipeline.page_checks import Expected, Findings, Standing, check_pages
from generator.pipeline.place import Place
from generator.pipeline.processes import spread
from generator.rules._texts import wording_of
from generator.source import read
from generator.source.fault_diagnostics import at_span
from generator.source.faults import LANGUAGE
from generator.source.partial import partial
from generator.source.structure import structure

WORTH_PROCESSES = 1_000
"""Pages from which on further processes gain more than they cost."""

_BATCH = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file as far as it could be read: `page` is None where it gives none.

    What is wrong with it as text is `unread`, with its fields `wrong`, and by the rules `findings`. `terms`
    are the vocabularies that it names terms of.
    """

    path: str
    unread: Sequence[Diagnostic]
    wrong: Sequence[Diagnostic] = ()
    page: Page[Any] | None = None
    standing: Standing = Standing.BROKEN
    findings: Findings | None = None
    wording: Wording | None = None
    terms: frozenset[str] = frozenset()


class _Named(Vocabularies):
    """Vocabularies that note which of them were asked."""

    __slots__ = ("names",)

    def __init__(self, vocabularies: Vocabularies) -> None:
        super().__init__({name: vocabularies.named(name) for name in vocabularies})
        self.names: set[str] = set()

    def named(self, name: str) -> Lookup[Term]:
        self.names.add(name)
        return super().named(name)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the files of a layout; an original may also be one of the pages `beside` them.

    An `unsaved` text stands for what the file at its path holds.
    """

    files: Mapping[str, Path]
    layout: Mapping[str, Spot]
    vocabularies: Vocabularies
    beside: Mapping[str, Page[Any]] = field(default_factory=dict)
    unsaved: Mapping[str, str] = field(default_factory=dict)
    _last: dict[str, Taken] = field(default_factory=dict)

    def take(self, path: str) -> Taken:
        """Read one file."""
        spot = self.layout[path]
        text, unread = self._text_of(path)
        document = None
        if text is not None:
            document, faults = _read(path, text)
            unread = [*unread, *faults]
        if document is None or spot.place is None or spot.twin:
            return Taken(path=path, unread=unread)
        structured, named = (
            self._translation if spot.translation else self._original,
            _Named(self.vocabularies),
        )
        page, standing, wrong = structured(document, spot, spot.place, named)
        terms = frozenset(named.names)
        return Taken(path=path, unread=unread, page=page, standing=standing, wrong=wrong, terms=terms)

    def _text_of(self, path: str) -> tuple[str | None, list[Diagnostic]]:
        if path not in self.unsaved:
            return text_of(path, self.files[path])
        text = self.unsaved[path]
        fault = read.too_large(path, len(text.encode("utf-8", "replace")))
        return (None, [fault]) if fault else (text, [])

    def _original(
        self, document: Document, spot: Spot, place: Place, named: _Named
    ) -> tuple[Page[Any], Standing, list[Diagnostic]]:
        status = document.fields.get("status")
        released = isinstance(status, str) and status in RELEASED
        record, wrong = structure(document, place.kind.record, named, released=released)
        if record is None:
            return self.broken(document, spot, place, named), Standing.BROKEN, wrong
        if record.language and place.language and record.language != place.language:
            message = f"the file's name says `{place.language}`"
            span = document.span(("language",))
            wrong.append(at_span(document, span, LANGUAGE, message, field="language"))
        return place.page(document, record, record.language or place.language or "en"), Standing.PAGE, wrong

    def _translation(
        self, document: Document, spot: Spot, place: Place, named: _Named
    ) -> tuple[Page[Any], Standing, list[Diagnostic]]:
        translation, wrong = structure(document, Translation)
        original, language = self._original_of(spot, place, named), place.language or "en"
        # A page in the original's own language is no translation of it.
        if translation is None or original is None or (spot.original and original.language == language):
            return self.broken(document, spot, place, named), Standing.BROKEN, wrong
        record: BaseRecord = translation.over(original.record)
        return place.page(document, record, language), Standing.TRANSLATION, wrong

    def broken(
        self, document: Document, spot: Spot, place: Place, named: Vocabularies | None = None
    ) -> Page[Any]:
        """A page with as much of its record as its own file says."""
        if spot.translation:
            return place.page(document, partial(document, Translation), place.language or "en")
        rest = partial(document, place.kind.record, named or self.vocabularies)
        return place.page(document, rest, place.language or "en")

    def _original_of(self, spot: Spot, place: Place, named: _Named) -> Page[Any] | None:
        """The page that another one translates, as far as it could be read."""
        if spot.original:
            if spot.original not in self._last:
                # Translations of one page are read one after the other.
                self._last.clear()
                self._last[spot.original] = self.take(spot.original)
            taken = self._last[spot.original]
            named.names.update(taken.terms)
            if taken.standing is Standing.PAGE:
                return taken.page
        return self.beside.get(place.identifier)


# The revision before a change, and the site before an edit, are mostly the same text.
_read = lru_cache(maxsize=WORTH_PROCESSES)(read.page)


def take_all(reader: Reader, pages: Sequence[str], expected: Expected | None = None) -> Iterator[Taken]:
    """Some pages of a layout, in their order; with what the rules say of them if all is as `expected`."""
    batches = [pages[start : start + _BATCH] for start in range(0, len(pages), _BATCH)]
    several = len(pages) >= WORTH_PROCESSES

    def take(paths: Sequence[str]) -> list[Taken]:
        taken = [reader.take(path) for path in paths]
        checked = _checked(taken, expected) if expected else taken
        return [_packed(one) for one in checked] if several else checked

    with spread(take, batches, worthwhile=several) as results:
        yield from chain.from_iterable(results)


def _checked(taken: Sequence[Taken], expected: Expected) -> list[Taken]:
    """Pages that were read, with what can be said of them before all others are."""
    pages = [(one.page, one.standing) for one in taken if one.page is not None]
    findings = iter(check_pages(pages, expected))
    return [
        one if one.page is None else replace(one, findings=next(findings), wording=_wording(one))
        for one in taken
    ]


def _wording(taken: Taken) -> Wording | None:
    return wording_of(taken.page) if taken.page and taken.standing is not Standing.BROKEN else None


def _packed(taken: Taken) -> Taken:
    """A page as it is sent from one process to another; the record of a broken one is of a type made here."""
    if taken.page is None:
        return taken
    return replace(taken, page=pack(taken.page, record=taken.standing is not Standing.BROKEN))
