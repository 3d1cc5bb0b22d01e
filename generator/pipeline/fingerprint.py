"""What a check depends on, in few octets: the files of the content, the generator, its libraries."""

import os
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.pipeline.disk_entries import refuse_missing, walk

PACKAGE = Path(__file__).parents[1]
UNREADABLE = "unreadable"
"""Stands for the digest of a file that nobody lets this process read."""
MARGIN = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use. A younger file may change unseen."""

Stat = tuple[int, int, int, int]
"""Size, times of the last change of content and of anything at all, and inode: the system keeps the third.

A folder is changed when something comes into it, goes out of it, or gets another name in it."""


class Seen(NamedTuple):
    """A file as it was: what the system says of it, and the digest of its octets or of its link."""

    stat: Stat
    digest: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every file of the content folders, by number of its folder and path, at `taken` nanoseconds.

    `folders` are those folders and all below them, their paths ending with a slash.
    """

    taken: int
    files: Mapping[str, Seen]
    folders: Mapping[str, Stat] = field(default_factory=dict)

    @property
    def digests(self) -> dict[str, str]:
        """What decides: names and contents."""
        return {path: seen.digest for path, seen in self.files.items()}

    @property
    def doubtful(self) -> frozenset[str]:
        """Files and folders so young that they may change without the system telling."""
        stats = chain(((path, seen.stat) for path, seen in self.files.items()), self.folders.items())
        return frozenset(path for path, stat in stats if max(stat[1:3]) >= self.taken - MARGIN)

    def is_as(self, other: "Snapshot") -> bool:
        """Whether the system says the same of all files and folders."""
        return self.files == other.files and self.folders == other.folders

    def of(self, folders: int) -> "Snapshot":
        """The files of the first folders alone."""
        first = {str(number) for number in range(folders)}
        files = {path: seen for path, seen in self.files.items() if path.partition("/")[0] in first}
        below = {path: stat for path, stat in self.folders.items() if path.partition("/")[0] in first}
        return Snapshot(self.taken, files, below)


EMPTY = Snapshot(0, {})


def snapshot(roots: Sequence[Path], before: Snapshot = EMPTY) -> Snapshot:
    """Look at every file; one that the system says is as it was `before` is not read again.

    Where folders are as they were, none is listed again. Raises GeneratorError where there is no such folder.
    """
    taken = time.time_ns()
    for root in roots:
        refuse_missing(root)
    doubtful = before.doubtful
    files: dict[str, Seen] = {}
    folders: dict[str, Stat] = {}
    for name, place, stat in _listed_before(roots, before, doubtful) or _listed(roots):
        if name.endswith("/"):
            folders[name] = stat
            continue
        known = before.files.get(name)
        same = known is not None and known.stat == stat and name not in doubtful
        # What an editor makes while it saves, and removes again, may be gone by now.
        with suppress(FileNotFoundError):
            files[name] = known if known and same else Seen(stat, _digest(Path(place)))
    return Snapshot(taken, files, folders)


Listed = tuple[str, str, Stat]
"""The name of a file or folder in a snapshot, its place, and what the system says of it."""


def _listed(roots: Sequence[Path]) -> Iterator[Listed]:
    for number, root in enumerate(roots):
        yield f"{number}/", str(root), _stat(os.lstat(f"{root}/"))
        for entry, path in walk(root, folders=True):
            try:
                stat = _stat(entry.stat(follow_symlinks=False))
            except FileNotFoundError:
                continue
            yield f"{number}/{path}", entry.path, stat


def _listed_before(roots: Sequence[Path], before: Snapshot, doubtful: Collection[str]) -> list[Listed] | None:
    """The same; None where files or folders may have come or gone."""
    tops = {f"{number}/": f"{root}/" for number, root in enumerate(roots)}
    known = {name for name in before.folders if name.count("/") == 1}
    if tops.keys() != known or not before.folders.keys().isdisjoint(doubtful):
        return None
    listed = []
    try:
        for name in chain(before.folders, before.files):
            top, slash, path = name.partition("/")
            place = tops[top + slash] + path
            listed.append((name, place, _stat(os.lstat(place))))
    except OSError:
        return None
    return listed if all(before.folders.get(name, stat) == stat for name, _, stat in listed) else None


def _stat(status: os.stat_result) -> Stat:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def _digest(file: Path) -> str:
    if file.is_symlink():
        # What it leads to, if it lies in the content, is seen for itself; whether it lies there is not.
        try:
            end = file.resolve()
        except (OSError, RuntimeError):
            return "link in a loop"
        return f"link {file.readlink()} {end} {end.is_dir()} {end.exists()}"
    if not file.is_file():
        return "neither file nor link"
    try:
        with file.open("rb") as opened:
            return blake2b(opened.read(), digest_size=20).hexdigest()
    except PermissionError:
        # Whoever reads it says so, at its place.
        return UNREADABLE


@cache
def generator_digest() -> str:
    """Digest of the generator's own files, of the Python that runs them and the libraries it finds."""
    found = blake2b(digest_size=20)
    for part in (sys.version, *_libraries()):
        found.update(f"{part}\0".encode())
    for path in sorted(path for _, path in walk(PACKAGE) if not path.endswith(".pyc")):
        with Path(f"{PACKAGE}/{path}").open("rb") as file:
            content = file.read()
        found.update(f"{path}\0{len(content)}\0".encode() + content)
    return found.hexdigest()


def _libraries() -> Iterator[str]:
    """Installed distributions; the names of their folders have their versions."""
    for folder in sys.path:
        if Path(folder).is_dir():
            yield from sorted(found.name for found in Path(folder).glob("*.dist-info"))
