"""The site in memory: built anew as files change, and what those who look at it are told."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Condition
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from generator.engine import config as engine_config
from generator.engine.frames import surroundings
from generator.engine.server.shown import Answer, Shown, message
from generator.engine.staging import cache_of, words_of_menu
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.errors import GeneratorError
from generator.pipeline.build import build
from generator.pipeline.how import How
from generator.pipeline.kept_page import KeptPage
from generator.pipeline.reread import reread

TEXTS = {".html", ".md", ".yml"}
"""Files that are looked at only by what pages are like: of others, no page's octets tell."""

Report = Callable[[Sequence[Diagnostic], Sequence[Path]], str]


@dataclass(frozen=True, slots=True)
class State:
    """What is shown, none before the first build that succeeds, and what is wrong with the files.

    `others` counts how often files have changed that are no texts.
    """

    shown: Shown | None = None
    faults: str = ""
    others: int = 0

    def answer(self, path: str) -> Answer:
        """The answer to a path below the site's address."""
        if self.shown is None:
            return message("There is nothing to show before this is mended", self.faults)
        return self.shown.answer(path)

    def looks(self, path: str) -> str:
        """Tells what one sees at a path from what one saw there."""
        return f"{self.answer(path).digest}-{self.others}"


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
        self.file = file.resolve()
        self._config = config
        self._report = report
        self._say = say
        self._turn = Condition()
        self._waiting: set[Path] = set()
        self._told: set[Diagnostic] = set()
        self.state = State()

    @property
    def base(self) -> str:
        """The path at which the site begins."""
        return urlsplit(engine_config.settings(self._config).site_url).path

    @property
    def folders(self) -> dict[Path, bool]:
        """Folders to watch, and whether with all that are in them."""
        deep = (*engine_config.content_folders(self._config), engine_config.theme_folder(self._config))
        # Systems name the files of a folder by where it really is.
        return {self.file.parent: False, **{folder.resolve(): True for folder in deep}}

    def build(self) -> None:
        """Build the site from what the files are now; what cannot be built leaves what is shown."""
        started = time.monotonic()
        with self._turn:
            saved, self._waiting = self._waiting, set()
        try:
            shown, faults = self._built(saved)
        except GeneratorError as error:
            shown, faults = None, f"{error.message}\n  hint: {error.hint}\n"
            self._say(f"u4ssc: {error.reference}: {faults.rstrip()}")
        except OSError as error:
            # Somebody has moved files while they were read: then a build follows that finds them all.
            shown, faults = None, f"not every file could be read: {error}\n"
            self._say(f"u4ssc: {faults.rstrip()}")
        with self._turn:
            # Of pages saved while the build went on it may have read what they were before.
            for path in sorted(self._waiting):
                shown = shown and (self._reread(shown, path) or shown)
            self._show(replace(self.state, shown=shown or self.state.shown, faults=faults))
        if shown:
            self._say(f"Built {len(shown.planned):,} pages in {time.monotonic() - started:.1f} s")

    def saved(self, paths: set[Path]) -> None:
        """Take note of changed files: pages, and the lists that they stand in, are shown at once."""
        paths = {path for path in paths if self._matters(path)}
        if not paths:
            return
        with self._turn:
            self._waiting |= paths
            shown = self.state.shown
            for path in sorted(paths):
                shown = shown and self._reread(shown, path)
            others = self.state.others + any(path.suffix not in TEXTS for path in paths)
            self._show(replace(self.state, shown=shown or self.state.shown, others=others))

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

    def _built(self, saved: set[Path]) -> tuple[Shown | None, str]:
        """What is to be shown now, if it can be, and what is wrong with it."""
        self._hold(saved)
        if self.file in saved:
            self._config = engine_config.load(self.file)
        config, cache = self._config, cache_of(self._config)
        settings = replace(engine_config.settings(config), search=self._search)
        theme = engine_config.theme_folder(config)
        made = build(self._roots, theme, settings, words_of_menu(config), How(cache=cache))
        faults = [one for one in made.diagnostics if one.severity is not Severity.INFO]
        errors = [one for one in faults if one.severity is Severity.ERROR]
        # Of warnings, a person who writes wants to see those that came just now.
        told = [one for one in faults if one in errors or one not in self._told]
        self._told = set(faults)
        if told:
            self._say(self._report(told, self._roots).rstrip())
        if made.edition is None:
            return None, self._report(errors, self._roots)
        return Shown.of(
            made.edition, surroundings(config, made.edition.pages, made.edition.site.catalogues, cache)
        ), ""

    def _hold(self, saved: set[Path]) -> None:
        """Read what is shown of files that have changed, while it is known still what they held."""
        shown = self.state.shown
        for path in saved if shown else ():
            page = shown and shown.edition.content.by_path.get(self._path_of(path))
            if isinstance(page, KeptPage):
                with suppress(GeneratorError):
                    page.hold()

    def _reread(self, shown: Shown, file: Path) -> Shown | None:
        try:
            edition = reread(shown.edition, self._roots, self._path_of(file))
        except (GeneratorError, OSError):
            return None
        if edition is None:
            return None
        around = shown.around
        if any(page.url not in around.frame_of for page in edition.pages):
            around = surroundings(
                self._config, edition.pages, edition.site.catalogues, cache_of(self._config)
            )
        return Shown.of(edition, around)

    def _matters(self, file: Path) -> bool:
        """Whether the site is made from a file: hidden ones are passed over, as editors write them."""
        if file == self.file:
            return True
        folders = [folder for folder, deep in self.folders.items() if deep and file.is_relative_to(folder)]
        return any(
            not any(part.startswith(".") for part in file.relative_to(folder).parts) for folder in folders
        )

    def _path_of(self, file: Path) -> str:
        """The path of a file in its content folder, empty where it lies in none."""
        roots = (root for root in map(Path.resolve, self._roots) if file.is_relative_to(root))
        return next((file.relative_to(root).as_posix() for root in roots), "")

    @property
    def _roots(self) -> tuple[Path, ...]:
        return engine_config.content_folders(self._config)
