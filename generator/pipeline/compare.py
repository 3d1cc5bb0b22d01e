"""What a change to the content does wrong, apart from what was wrong before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.pipeline.adjust import refuse_adjustments
from generator.pipeline.check import judge
from generator.pipeline.checked import Checked
from generator.pipeline.load import Loaded, load
from generator.pipeline.place import place_of
from generator.pipeline.revision import Base, at_revision
from generator.pipeline.waive import waive
from generator.rules import transition_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Faults that the change answers for, and those of files that it did not touch."""

    touched: Sequence[Diagnostic]
    untouched: Sequence[Diagnostic]
    waived: Sequence[Diagnostic]


def compare(roots: Sequence[Path], revision: str, settings: Settings) -> Compared:
    """Check the content, and the change that led to it from a git revision.

    A change answers for every fault of a file it touches, and for a fault elsewhere that was not
    there before: a registry can break a page that nobody opened.
    """
    with at_revision(roots, revision) as base:
        now = load(roots, settings)
        refuse_adjustments(now.corpus, settings)
        before = load(base.folders, settings)
    checked = judge(now, settings)
    # Most changes need no look at what was wrong before.
    return answered(base, before.corpus, lambda: judge(before, settings).diagnostics, checked)


def answered(
    base: Base, before: Corpus, faults_before: Callable[[], Sequence[Diagnostic]], checked: Checked
) -> Compared:
    """What a change answers for, from both sides of it."""
    touched, untouched = _split(checked.diagnostics, base, faults_before)
    wrong, waived = _transitions(before, checked.loaded, checked.settings)
    return Compared(
        touched=sorted([*touched, *wrong], key=lambda diagnostic: diagnostic.sort_key),
        untouched=untouched,
        waived=sorted([*checked.waived, *waived], key=lambda diagnostic: diagnostic.sort_key),
    )


def _split(
    diagnostics: Sequence[Diagnostic], base: Base, faults_before: Callable[[], Sequence[Diagnostic]]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    elsewhere = [diagnostic for diagnostic in diagnostics if diagnostic.path not in base.changed]
    old = frozenset(faults_before()) if elsewhere else frozenset()
    untouched = [diagnostic for diagnostic in elsewhere if diagnostic in old]
    apart = frozenset(untouched)
    return [diagnostic for diagnostic in diagnostics if diagnostic not in apart], untouched


def _transitions(
    before: Corpus, now: Loaded, settings: Settings
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    known = _without_unread(before, now)
    found = [fault for rule in transition_rules() for fault in rule.diagnostics(known, now.corpus, settings)]
    # A waiver may name a page that is gone.
    every = replace(now.corpus, pages={**known.pages, **now.corpus.pages})
    return waive(found, every, settings)


def _without_unread(before: Corpus, now: Loaded) -> Corpus:
    """The content before, less the pages that stand there still and cannot be read now: they are not gone."""
    unread = {fault.path for fault in now.diagnostics if fault.path not in now.corpus.by_path}
    places = [place for path in sorted(unread) if path.endswith(".md") and (place := place_of(path, []))]
    gone = {(place.identifier, place.language) for place in places}
    originals = {place.identifier for place in places} - set(now.corpus.pages)
    return replace(
        before,
        pages={name: page for name, page in before.pages.items() if name not in originals},
        translations=tuple(
            page
            for page in before.translations
            if (page.identifier, page.language) not in gone and page.identifier not in originals
        ),
    )
