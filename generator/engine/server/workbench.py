"""The site in memory: built anew as files change, and what those who look at it are told."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition

from mkdocs.config.defaults import MkDocsConfig

from generator.engine.server.configured import Configured
from generator.engine.server.shown import Shown
from generator.engine.server.state import State, View
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.errors import GeneratorError
from generator.pipeline.build import build_checked, templates
from generator.pipeline.check import checking
from generator.pipeline.how import How
from generator.pipeline.kept_page import KeptPage
from generator.pipeline.one_page import Judged, judge_page, renewed
from generator.pipeline.preview import preview
from generator.pipeline.reread import reread

TEXTS = {".html", ".md", ".yml"}
"""Files that are looked at only by what pages are like: of others, no page's octets tell."""

Report = Callable[[Sequence[Diagnostic], Sequence[Path]], str]


@dataclass(frozen=True, slots=True)
class _Made:
    """What a whole build gives: no public edition where there are errors."""

    shown: Mapping[View, Shown]
    found: tuple[Diagnostic, ...]


class Workbench:
    """Builds a site and keeps it: one thread builds, another one tells of saved files, many look.

    There is a search only where one is asked for: its index would make each build wait.
    """

    def __init__(
        self,
        file: Path,
        config: MkDocsConfig,
        report: Report,
        say: Callable[[str], None],
        *,
        search: bool = False,
    ) -> None:
        self._search = search
        self.configured = Configured(file, config)
        self._report = report
        self._say = say
        self._turn = Condition()
        self._waiting: set[Path] = set()
        self._told: set[Diagnostic] = set()
        self.state = State()

    def build(self) -> None:
        """Build the site from what the files are now; what cannot be built leaves what is shown."""
        started = time.monotonic()
        with self._turn:
            saved, self._waiting = self._waiting, set()
        made, stopped = None, ""
        try:
            made = self._built(saved)
        except GeneratorError as error:
            stopped = f"{error.message}\n  hint: {error.hint}\n"
            self._say(f"u4ssc: {error.reference}: {stopped.rstrip()}")
        except OSError as error:
            # Somebody has moved files while they were read: then a build follows that finds them all.
            stopped = f"not every file could be read: {error}\n"
            self._say(f"u4ssc: {stopped.rstrip()}")
        with self._turn:
            state = replace(self.state, stopped=stopped)
            if made:
                state = replace(state, shown={**state.shown, **made.shown}, found=made.found)
                # Of pages saved while the build went on it may have read what they were before.
                for path in sorted(self._waiting):
                    state = self._judged(state, path)
            self._show(state)
        if made:
            pages = len(made.shown[View.EVERYTHING].planned)
            self._say(f"Built {pages:,} pages in {time.monotonic() - started:.1f} s")

    def saved(self, paths: set[Path]) -> None:
        """Take note of changed files: pages, their lists and their faults are shown at once."""
        paths = {path for path in paths if self.configured.watched.matters(path)}
        if not paths:
            return
        with self._turn:
            self._waiting |= paths
            state = self.state
            for path in sorted(paths):
                state = self._judged(state, path)
            self._show(replace(state, others=state.others + any(path.suffix not in TEXTS for path in paths)))

    def wait(self) -> None:
        """Wait until files have changed that no build has begun with."""
        with self._turn:
            self._turn.wait_for(lambda: self._waiting)

    def states(self, longest: float) -> Iterator[State]:
        """The state now, then each one that follows; the same again where none does for some seconds."""
        state = self.state
        while True:
            yield state
            state = self._after(state, longest)

    def _after(self, seen: State, longest: float) -> State:
        with self._turn:
            self._turn.wait_for(lambda: self.state is not seen, longest)
            return self.state

    def _show(self, state: State) -> None:
        self.state = state
        self._turn.notify_all()

    def _built(self, saved: set[Path]) -> _Made:
        """What is to be shown now, and what is wrong with it."""
        self._hold(saved)
        own = self.configured
        own.renew(saved)
        settings, texts = replace(own.settings, search=self._search), templates(own.theme)
        with checking(own.roots, settings, own.cache / "check") as found:
            public = build_checked(found, texts, own.words_of_menu, How(cache=own.cache))
            checked = found.ended()
        self._tell([one for one in public.diagnostics if one.severity is not Severity.INFO])
        former = self.state.shown.get(View.EVERYTHING)
        everything = preview(checked, texts, former.edition.content if former else None)
        shown = {View.EVERYTHING: own.shown(everything)}
        if public.edition is not None:
            shown[View.PUBLIC] = own.shown(public.edition.with_search())
        return _Made(shown, tuple(public.diagnostics))

    def _tell(self, faults: Sequence[Diagnostic]) -> None:
        """Say what is wrong: of warnings, a person who writes wants to see those that came just now."""
        told = [one for one in faults if one.severity is Severity.ERROR or one not in self._told]
        self._told = set(faults)
        if told:
            self._say(self._report(told, self.configured.roots).rstrip())

    def _hold(self, saved: set[Path]) -> None:
        """Read what is shown of files that have changed, while it is known still what they held."""
        for shown in self.state.shown.values() if saved else ():
            for path in saved:
                page = shown.edition.content.by_path.get(self.configured.watched.path_of(path))
                if isinstance(page, KeptPage):
                    with suppress(GeneratorError):
                        page.hold()

    def _judged(self, state: State, file: Path) -> State:
        """The state with one file as it is now, as far as that can be told without all others."""
        path, everything = self.configured.watched.path_of(file), state.shown.get(View.EVERYTHING)
        if everything is None:
            return state
        content, settings = everything.edition.content, everything.edition.site.settings
        try:
            judged = judge_page(content, settings, self.configured.roots, path)
            if judged is None:
                return state
            shown = {view: self._reread(one, judged) or one for view, one in state.shown.items()}
        except (GeneratorError, OSError):
            return state
        return replace(state, shown=shown, found=tuple(renewed(state.found, judged)))

    def _reread(self, shown: Shown, judged: Judged) -> Shown | None:
        edition = reread(shown.edition, judged)
        if edition is None:
            return None
        around = shown.around
        if any(page.url not in around.frame_of for page in edition.pages):
            return self.configured.shown(edition)
        return Shown.of(edition, around)
