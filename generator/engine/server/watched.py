"""Which files a site, or a check, is made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """Content folders, folders `beside` them, and the configuration `file` if there is one."""

    roots: Sequence[Path]
    beside: Sequence[Path] = ()
    file: Path | None = None

    @property
    def folders(self) -> dict[Path, bool]:
        """Folders to watch, and whether with all that are in them."""
        own = {self.file.parent: False} if self.file else {}
        # Systems name the files of a folder by where it really is.
        return {**own, **{folder.resolve(): True for folder in (*self.roots, *self.beside)}}

    def matters(self, file: Path) -> bool:
        """Whether anything is made from a file: hidden ones are passed over, as editors write them."""
        if file == self.file:
            return True
        folders = [folder for folder, deep in self.folders.items() if deep and file.is_relative_to(folder)]
        return any(
            not any(part.startswith(".") for part in file.relative_to(folder).parts) for folder in folders
        )

    def path_of(self, file: Path) -> str:
        """The path of a file in its content folder, empty where it lies in none."""
        roots = (root for root in map(Path.resolve, self.roots) if file.is_relative_to(root))
        return next((file.relative_to(root).as_posix() for root in roots), "")
