"""Paths of diagnostics as code hosts want them: from the root of the repository."""

import os
from collections.abc import Sequence
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.source.site_faults import ADDED, ALTERED, GONE

OF_SITE = frozenset({GONE.code, ALTERED.code, ADDED.code})
"""Codes about files of a built site, which comes last; the content may hold files of the same names."""


class RepositoryPaths:
    """Turns paths below content folders into paths below the repository that holds them.

    The repository is the nearest folder above with a `.git`; without one, the working directory, or
    for content elsewhere the folder that holds the content folder.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = [folder.resolve() for folder in folders]
        self._roots = {folder: _root(folder) for folder in self._folders}

    def of(self, diagnostic: Diagnostic) -> str:
        """The path of a diagnostic's file, with forward slashes."""
        folder = folder_of(diagnostic, self._folders)
        if folder is None:
            return diagnostic.path
        return (folder.relative_to(self._roots[folder]) / diagnostic.path).as_posix()


def folder_of(diagnostic: Diagnostic, folders: Sequence[Path]) -> Path | None:
    """The folder that holds a diagnostic's file, or held it; later ones are laid over earlier ones."""
    if not folders:
        return None
    if diagnostic.code in OF_SITE:
        return folders[-1]
    # A path with nothing behind it is that of a page taken away: it stood in the first folder.
    holding = (folder for folder in reversed(folders) if os.path.lexists(folder / diagnostic.path))
    return next(holding, folders[0])


def _root(folder: Path) -> Path:
    for above in (folder, *folder.parents):
        if (above / ".git").exists():
            return above
    here = Path.cwd()
    return here if folder.is_relative_to(here) else folder.parent
