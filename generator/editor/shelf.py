"""The content as it was last checked, against which the page that is being written is held."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from generator.content_types.translation import Translation
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.pipeline.check import check
from generator.pipeline.one_page import judge_page, renewed
from generator.pipeline.place import place_of
from generator.source.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """Where the content is, what it is judged by, and where is kept what was found out."""

    roots: tuple[Path, ...]
    settings: Settings
    cache: Path | None = None


class Shelf:
    """Checks all of a folder now and then, and single pages against what it then found."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._corpus: Corpus | None = None
        self._found: Sequence[Diagnostic] = ()
        self._turn = Lock()

    @property
    def corpus(self) -> Corpus:
        """The content as it was last read; it is read first if it was not yet."""
        if self._corpus is not None:
            # While all is checked anew nobody waits for it.
            return self._corpus
        with self._turn:
            return self._first()

    def check(self) -> None:
        """Read and judge everything. Raises GeneratorError where there is no such folder."""
        with self._turn:
            self._check()

    def _first(self) -> Corpus:
        """What another thread has read meanwhile, or else what this one does."""
        return self._check() if self._corpus is None else self._corpus

    def _check(self) -> Corpus:
        checked = check(self.folder.roots, self.folder.settings, self.folder.cache)
        self._corpus, self._found = checked.loaded.corpus, checked.diagnostics
        return self._corpus

    def path_of(self, file: Path) -> str:
        """The path of a file in the content, empty where it lies elsewhere."""
        found = file.resolve()
        roots = (root.resolve() for root in self.folder.roots)
        inside = (root for root in roots if found.is_relative_to(root))
        return next((found.relative_to(root).as_posix() for root in inside), "")

    def record_of(self, path: str) -> type[Record] | None:
        """What a page is read as, None where a path is no place for one."""
        place = place_of(path, [])
        if place is None:
            return None
        return Translation if place.is_translation(self.corpus.paths) else place.kind.record

    def wrong(self, path: str, text: str) -> list[Diagnostic]:
        """What is wrong with a file as its text is now; of registries, what was when all was checked."""
        corpus = self.corpus
        judged = None
        if path.endswith(".md"):
            judged = judge_page(corpus, self.folder.settings, self.folder.roots, path, text)
        found = renewed(self._found, judged) if judged else self._found
        return [one for one in found if one.path == path]
