"""Which files of a folder a run has written, told from lists of the folder before and after it."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Listing = Mapping[str, tuple[int, int, int]]
"""Inode, time of change in nanoseconds, and octets of each file, by its path."""


@dataclass(frozen=True, slots=True)
class Written:
    """Files that a run wrote, whether or not their content differs; their octets; files that it removed."""

    files: int
    octets: int
    removed: int


def listing(folder: Path) -> Listing:
    """All files below a folder; nothing where there is none."""
    return dict(_files(str(folder), "")) if folder.is_dir() else {}


def difference(before: Listing, after: Listing) -> Written:
    """What happened between two listings of one folder."""
    new = [entry for path, entry in after.items() if before.get(path) != entry]
    return Written(len(new), sum(size for _, _, size in new), len(before.keys() - after.keys()))


def _files(folder: str, prefix: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                status = entry.stat(follow_symlinks=False)
                yield prefix + entry.name, (status.st_ino, status.st_mtime_ns, status.st_size)
