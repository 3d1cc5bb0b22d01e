"""What a written site consists of, and whether it still does."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from generator.pipeline.disk_entries import walk
from generator.pipeline.recall import recall, remember

Stat = tuple[int, int, int]
"""Size, time of the last change in nanoseconds, and inode."""


@dataclass(slots=True)
class Manifest:
    """Files with their SHA-256 and what the system says of them, and when their folders last changed."""

    digests: dict[str, str] = field(default_factory=dict)
    stats: dict[str, Stat] = field(default_factory=dict)
    folders: dict[str, int] = field(default_factory=dict)

    def holds(self, root: Path) -> bool:
        """Whether the system says that a tree is as it was: no file changed, none came, none went."""
        base, look = f"{root}/", os.lstat
        # An unchanged build does little else, and a function for each file would take a tenth longer.
        try:
            for path, when in self.folders.items():
                if look(base + path).st_mtime_ns != when:
                    return False
            for path, (size, when, inode) in self.stats.items():
                status = look(base + path)
                if status.st_mtime_ns != when or status.st_size != size or status.st_ino != inode:
                    return False
        except OSError:
            return False
        return True

    def look(self, root: Path, *, paranoid: bool = False) -> None:
        """Look at a tree anew; a file that the system says is another is read."""
        # An editor's lock for instance, a link to nowhere, is no file of a site.
        files = (path for entry, path in walk(root, hidden=True) if entry.is_file(follow_symlinks=False))
        found = dict.fromkeys(files)
        for path in self.digests.keys() - found.keys():
            self.forget(path)
        for path in found:
            stat = _stat(root, path)
            if paranoid or self.stats.get(path) != stat:
                self.digests[path] = sha256((root / path).read_bytes()).hexdigest()
                self.stats[path] = stat
        self.folders.clear()
        self.note_folders(root, found)

    def put(self, root: Path, digests: Mapping[str, str]) -> None:
        """Put down files that have just been written."""
        for path, digest in digests.items():
            self.digests[path] = digest
            self.stats[path] = _stat(root, path)

    def forget(self, path: str) -> None:
        """Put down that a file is gone."""
        self.digests.pop(path, None)
        self.stats.pop(path, None)

    def note_folders(self, root: Path, paths: Iterable[str]) -> None:
        """Put down when the folders above some files last changed."""
        for folder in {folder for path in paths for folder in above(path)}:
            try:
                self.folders[folder] = _changed(root, folder)
            except FileNotFoundError:
                self.folders.pop(folder, None)

    def keep(self, file: Path) -> None:
        """Write it down."""
        remember(file, (self.digests, self.stats, self.folders))

    @classmethod
    def recalled(cls, file: Path) -> "Manifest | None":
        """The one that was written down, if there is one."""
        kept = recall(file)
        return None if kept is None else cls(*kept)


def above(path: str) -> Iterable[str]:
    """The folders that a file lies in, the site's own being empty."""
    while path:
        path = path.rpartition("/")[0]
        yield path


def _stat(root: Path, path: str) -> Stat:
    status = os.lstat(f"{root}/{path}")
    return status.st_size, status.st_mtime_ns, status.st_ino


def _changed(root: Path, folder: str) -> int:
    return os.lstat(f"{root}/{folder}").st_mtime_ns
