"""Everything that is wrong with a content folder."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.pipeline.adjust import refuse_adjustments
from generator.pipeline.beside import beside
from generator.pipeline.checked import Checked, has_errors, linked
from generator.pipeline.comparisons import Comparisons, Earlier
from generator.pipeline.disk_entries import Root, refuse_missing
from generator.pipeline.fingerprint import Snapshot
from generator.pipeline.kept_pages import KeptPages
from generator.pipeline.load import Loaded, load
from generator.pipeline.memory import Memory
from generator.pipeline.page_checks import Findings, Standing, check_page
from generator.pipeline.pages import WORTH_PROCESSES
from generator.pipeline.waive import waive
from generator.rules import content_rules
from generator.rules._others import Others


def check(roots: Sequence[Path], settings: Settings, cache: Path | None = None) -> Checked:
    """Read the content and apply every rule; all faults at once, sorted.

    What a check found out is kept in the folder `cache`, if one is given, and known to the next one.
    """
    with checking(roots, settings, cache) as found:
        return found.ended()


@contextmanager
def checking(
    roots: Sequence[Path],
    settings: Settings,
    cache: Path | None = None,
    *,
    paranoid: bool = False,
    seen: Snapshot | None = None,
) -> Iterator["Checking"]:
    """The same, while other processes still compare wordings, and then keep what was found out.

    A `paranoid` check looks at the octets of every file to see whether it is the same. `seen` is what the
    folders held a moment ago, where that is known.
    """
    for root in roots:
        refuse_missing(root)
    kept = KeptPages(Memory(cache, roots, paranoid=paranoid, seen=seen)) if cache else None
    loaded = _loaded(roots, settings, kept)
    with judging(loaded, settings, kept) as found, ExitStack() as stack:
        keeping: list[Callable[[], None]] = []

        @lru_cache(1)
        def ended() -> Checked:
            checked = found.ended()
            if kept:
                worthwhile = len(loaded.corpus.pages) >= WORTH_PROCESSES
                keeping.append(stack.enter_context(beside(kept.commit, worthwhile=worthwhile)))
            return checked

        yield replace(found, ended=ended)
        for commit in keeping:
            commit()
    if kept:
        kept.free()


def check_both(
    before: Sequence[Root], roots: Sequence[Path], settings: Settings, cache: Path
) -> tuple[Checked, Checked]:
    """Check the content as it was and as it is: what is known of one is known of the other."""
    kept = KeptPages(Memory(cache, roots))
    now = judge(_loaded(roots, settings, kept), settings, kept)

    def found() -> tuple[Sequence[Diagnostic], Sequence[Diagnostic]]:
        known = kept.beside()
        then = judge(_loaded(before, settings, known), settings, known)
        return then.diagnostics, then.waived

    # Most of the content is known by now, and is read again in less time than it takes to hand it over.
    with beside(found, worthwhile=len(now.loaded.corpus.pages) >= WORTH_PROCESSES) as result:
        kept.commit()
        loaded = load(before, settings, kept.beside())
        diagnostics, waived = result()
    then = Checked(loaded=loaded, settings=settings, diagnostics=diagnostics, waived=waived)
    return then, now


def _loaded(roots: Sequence[Root], settings: Settings, kept: KeptPages | None) -> Loaded:
    loaded = load(roots, settings, kept)
    refuse_adjustments(loaded.corpus, settings)
    return loaded


def judge(loaded: Loaded, settings: Settings, kept: KeptPages | None = None) -> Checked:
    """Apply every rule to content that has been read, but for what was said while it was read."""
    with judging(loaded, settings, kept) as found:
        return found.ended()


@dataclass(frozen=True, slots=True)
class Checking:
    """The content, what is wrong with it as far as that is known, and who waits for the rest of it."""

    loaded: Loaded
    settings: Settings
    failed: bool
    """Whether a build must stop, whatever else is found."""
    ended: Callable[[], Checked]


@contextmanager
def judging(loaded: Loaded, settings: Settings, kept: KeptPages | None) -> Iterator[Checking]:
    """Apply every rule; where there is much to read, wordings are compared by another process meanwhile."""
    found = linked(loaded.diagnostics, settings.site_url)
    corpus = loaded.corpus
    comparisons = Comparisons(corpus, settings, kept.wordings if kept else None)

    def compare() -> tuple[list[Diagnostic], Earlier]:
        return comparisons.found(), comparisons.outcome

    with beside(compare, worthwhile=len(corpus.pages) >= WORTH_PROCESSES) as compared:
        for findings in of_pages(corpus, loaded.findings, Others(corpus, settings), kept):
            found.extend(findings.diagnostics)
        for rule in content_rules():
            if not rule.compares_wording:
                found.extend(rule.of_whole(corpus, settings))
        if kept:
            # Whoever compares has all that it looks at.
            kept.pack()

        @lru_cache(1)
        def ended() -> Checked:
            more, outcome = compared()
            if kept:
                kept.wordings.outcome = outcome
            every = sorted([*found, *more], key=lambda diagnostic: diagnostic.sort_key)
            counted, waived = waive(every, corpus, settings)
            return Checked(loaded=loaded, settings=settings, diagnostics=counted, waived=waived)

        yield Checking(loaded, settings, has_errors(waive(found, corpus, settings)[0]), ended)


def of_pages(
    corpus: Corpus, earlier: Mapping[str, Findings], others: Others, kept: KeptPages | None = None
) -> Iterator[Findings]:
    """What rules say of each page: what was found `earlier`, by its path, where it still holds."""
    standings = (
        (Standing.PAGE, corpus.pages.values()),
        (Standing.TRANSLATION, corpus.translations),
        (Standing.BROKEN, corpus.broken),
    )
    for standing, pages in standings:
        for page in pages:
            before = earlier.get(page.path)
            if before is not None and others.hold(before.trace):
                yield before
                continue
            found = check_page(page, standing, others)
            if kept:
                kept.found(page.path, standing, found)
            yield found
