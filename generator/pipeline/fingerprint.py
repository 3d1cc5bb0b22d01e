"""What a check depends on, in few octets: the files of the content, the generator, its libraries."""

import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from generator.pipeline.disk_entries import refuse_missing, walk

PACKAGE = Path(__file__).parents[1]
MARGIN = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system in use. A younger file may change unseen."""

Stat = tuple[int, int, int, int]
"""Size, times of the last change of content and of anything at all, and inode: the system keeps the third."""


class Seen(NamedTuple):
    """A file as it was: what the system says of it, and the digest of its octets or of its link."""

    stat: Stat
    digest: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Every file of the content folders, by number of its folder and path, at `taken` nanoseconds."""

    taken: int
    files: Mapping[str, Seen]

    @property
    def digests(self) -> dict[str, str]:
        """What decides: names and contents."""
        return {path: seen.digest for path, seen in self.files.items()}

    @property
    def doubtful(self) -> frozenset[str]:
        """Files so young that they may change without the system telling."""
        return frozenset(
            path for path, seen in self.files.items() if max(seen.stat[1:3]) >= self.taken - MARGIN
        )

    def of(self, folders: int) -> "Snapshot":
        """The files of the first folders alone."""
        some = {path: seen for path, seen in self.files.items() if int(path.partition("/")[0]) < folders}
        return Snapshot(self.taken, some)


EMPTY = Snapshot(0, {})


def snapshot(roots: Sequence[Path], before: Snapshot = EMPTY) -> Snapshot:
    """Look at every file; one that the system says is as it was `before` is not read again.

    Raises GeneratorError where there is no such folder.
    """
    taken = time.time_ns()
    doubtful = before.doubtful
    files: dict[str, Seen] = {}
    for number, root in enumerate(roots):
        refuse_missing(root)
        for entry, path in walk(root):
            name = f"{number}/{path}"
            status = entry.stat(follow_symlinks=False)
            stat = (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)
            known = before.files.get(name)
            if known is not None and known.stat == stat and name not in doubtful:
                files[name] = known
            else:
                files[name] = Seen(stat, _digest(entry))
    return Snapshot(taken, files)


def _digest(entry: "os.DirEntry[str]") -> str:
    if entry.is_symlink():
        # What it leads to, if it lies in the content, is seen for itself; whether it lies there is not.
        try:
            end = Path(entry.path).resolve()
        except (OSError, RuntimeError):
            return "link in a loop"
        return f"link {Path(entry.path).readlink()} {end} {end.is_dir()} {end.exists()}"
    if not entry.is_file():
        return "neither file nor link"
    with Path(entry.path).open("rb") as opened:
        return blake2b(opened.read(), digest_size=20).hexdigest()


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
