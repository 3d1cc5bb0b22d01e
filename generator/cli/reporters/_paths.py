"""Paths of diagnostics as code hosts want them: from the root of the repository."""

from collections.abc import Sequence
from pathlib import Path

from generator.model.diagnostic import Diagnostic


class RepositoryPaths:
    """Turns paths below content folders into paths below the repository that holds them.

    The repository is the nearest folder above with a `.git`; without one, the working directory, or
    for content elsewhere the folder that holds the content folder.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = [folder.resolve() for folder in reversed(folders)]
        self._roots = {folder: _root(folder) for folder in self._folders}

    def of(self, diagnostic: Diagnostic) -> str:
        """The path of a diagnostic's file, with forward slashes."""
        # A path with nothing behind it is that of a page taken away: it stood in the first folder.
        holding = (folder for folder in self._folders if (folder / diagnostic.path).exists())
        folder = next(holding, self._folders[-1] if self._folders else None)
        if folder is None:
            return diagnostic.path
        return (folder.relative_to(self._roots[folder]) / diagnostic.path).as_posix()


def _root(folder: Path) -> Path:
    for above in (folder, *folder.parents):
        if (above / ".git").exists():
            return above
    here = Path.cwd()
    return here if folder.is_relative_to(here) else folder.parent
