"""read → parse → structure: a content folder to a Corpus, with everything that is wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.model.wording import Wording
from generator.pipeline.assets import inspect
from generator.pipeline.disk import scan
from generator.pipeline.disk_entries import Root
from generator.pipeline.kept_page import KeptPage
from generator.pipeline.kept_pages import KeptPages
from generator.pipeline.layout import Spot, lay_out, names
from generator.pipeline.originals import without_original
from generator.pipeline.page_checks import Expected, Findings, Standing
from generator.pipeline.pages import Reader, Taken, take_all
from generator.pipeline.place import Place
from generator.pipeline.registries import load_vocabularies, missing_registries
from generator.source.fault_diagnostics import at_start
from generator.source.faults import TWICE


@dataclass(frozen=True, slots=True)
class Loaded:
    """A corpus, the files behind it, and what is wrong so far.

    `findings` are what rules say of single pages, by path: if their traces hold.
    """

    corpus: Corpus
    files: dict[str, Path]
    diagnostics: list[Diagnostic]
    findings: Mapping[str, Findings] = field(default_factory=dict)


def load(roots: Sequence[Root], settings: Settings | None = None, kept: KeptPages | None = None) -> Loaded:
    """Read every file of the content folders; a file that cannot be read hides no other.

    With `settings`, rules about single pages are applied to each page as it is read. Of pages that are
    `kept` nothing is read that is known already.
    """
    found = scan(roots)
    faults = list(found.faults)
    vocabularies, entries = (kept.files.vocabularies if kept else load_vocabularies)(found, faults)
    layout = lay_out(found.sources)
    known = Corpus(
        pages={},
        vocabularies=vocabularies,
        files=frozenset(found.others),
        assets=(kept.files.assets if kept else inspect)(found.others),
        entries=entries,
        unread=names(layout),
        public_files=frozenset(found.public),
    )
    reading = _Reading(Reader(found.sources, layout, vocabularies), faults)
    reading.take_all(_expected(known, layout, settings) if settings else None, kept)
    # What is wrong with files that others are laid over is told where their root is checked by itself.
    over = lay_out(found.overlaid, (page.path for page in reading.pages.values()))
    below = _Reading(Reader(found.overlaid, over, vocabularies, beside=reading.pages), [])
    below.take_all()
    corpus = replace(
        known,
        pages=dict(sorted(reading.pages.items())),
        translations=tuple(sorted(reading.translations, key=lambda page: (page.identifier, page.language))),
        broken=tuple(sorted(reading.broken, key=lambda page: page.path)),
        unread=dict(sorted(reading.unread.items())),
        overlaid=(*below.pages.values(), *below.translations),
        wordings=kept.wordings if kept else reading.wordings,
    )
    faults.extend(missing_registries(found, corpus))
    loaded = Loaded(corpus, found.others, faults, reading.findings)
    _refuse_empty(roots, loaded)
    return loaded


def _refuse_empty(roots: Sequence[Root], loaded: Loaded) -> None:
    """Whoever names a folder without content means another; before a change, there may have been none."""
    corpus = loaded.corpus
    pages = (corpus.pages, corpus.translations, corpus.broken, corpus.unread)
    if any(pages) or any(corpus.entries.values()) or loaded.diagnostics:
        return
    if present := [root for root in roots if isinstance(root, Path)]:
        named = ", ".join(f"`{root}`" for root in present)
        raise GeneratorError(
            reference="no-content",
            message=f"there is neither a page nor a registry in {named}",
            hint="name the folder that holds them with --content DIR; `u4ssc new` begins a page",
        )


def _expected(known: Corpus, layout: Mapping[str, Spot], settings: Settings) -> Expected:
    translations = frozenset(path for path, spot in layout.items() if spot.translation)
    return Expected(known, translations, settings)


@dataclass(slots=True)
class _Reading:
    """The pages read so far."""

    reader: Reader
    faults: list[Diagnostic]
    pages: dict[str, Page[Any]] = field(default_factory=dict)
    translations: list[Page[Any]] = field(default_factory=list)
    broken: list[Page[Any]] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    languages: dict[tuple[str, str], str] = field(default_factory=dict)
    findings: dict[str, Findings] = field(default_factory=dict)
    wordings: dict[str, Wording] = field(default_factory=dict)

    def take_all(self, expected: Expected | None = None, kept: KeptPages | None = None) -> None:
        """Put every page of the layout in its place."""
        layout = self.reader.layout
        known = kept.take(self.reader) if kept else {}
        fresh = take_all(self.reader, [path for path in layout if path not in known], expected)
        for path, spot in layout.items():
            taken = known.get(path) or next(fresh)
            if kept and path not in known:
                taken = kept.keep(self.reader, taken)
            self._take(taken, spot)
        # All of them have been had: their processes may end.
        next(fresh, None)

    def _take(self, taken: Taken, spot: Spot) -> None:
        path, place = taken.path, spot.place
        self.faults.extend((*taken.unread, *spot.faults))
        if place is None:
            self.unread[path] = ""
            return
        if spot.twin:
            message = f"`{spot.twin}` has the identifier `{place.identifier}` too"
            self.faults.append(at_start(path, TWICE, message))
        if taken.page is None:
            self.unread[path] = place.identifier
            return
        self.faults.extend(without_original(spot, taken.wrong, self.reader.layout))
        self._put(taken, taken.page, spot, place)

    def _put(self, taken: Taken, page: Page[Any], spot: Spot, place: Place) -> None:
        standing = taken.standing
        if spot.translation or standing is Standing.PAGE:
            standing = self._claimed(page, standing)
        if standing is Standing.BROKEN:
            whole = standing is taken.standing and not isinstance(page, KeptPage)
            self.broken.append(page if whole else self.reader.broken(page.document, spot, place))
        elif standing is Standing.PAGE:
            self.pages[page.identifier] = page
        else:
            self.translations.append(page)
        if standing is taken.standing and taken.findings is not None:
            self.findings[page.path] = taken.findings
        if standing is not Standing.BROKEN and taken.wording is not None:
            self.wordings[page.path] = taken.wording

    def _claimed(self, page: Page[Any], standing: Standing) -> Standing:
        """The standing of a page that wants to be the one of its identifier in its language."""
        other = self.languages.setdefault((page.identifier, page.language), page.path)
        if other == page.path:
            return standing
        message = f"`{other}` is the page in the language `{page.language}` already"
        self.faults.append(at_start(page.path, TWICE, message))
        return Standing.BROKEN
