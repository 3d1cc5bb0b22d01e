"""A second tree of a site, one build behind, that a build changes unseen and then puts into its place.

Files that are the same in both are one file with two names: nothing is written into, only replaced.
"""

import ctypes
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generator.pipeline.manifest import Manifest, above

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
"""Of renameat2(2): relative to the folder that the command runs in, and change places."""


def catch_up(
    twin: Path, site: Path, there: Manifest, *, folders: dict[str, int], behind: Iterable[str]
) -> None:
    """Make a twin equal to its site: what it is `behind` by, or all of it where it is not as it was left.

    `folders` are those of the twin, and when they last changed. Raises OSError where the file system has no
    links, or twin and site do not lie on the same.
    """
    if not folders or not Manifest(folders=folders).holds(twin):
        shutil.rmtree(twin, ignore_errors=True)
        behind = there.digests
    for path in behind:
        remove(twin, path)
        if path in there.digests:
            (twin / path).parent.mkdir(parents=True, exist_ok=True)
            os.link(site / path, twin / path, follow_symlinks=False)


def remove(tree: Path, path: str) -> None:
    """Remove a file, if it is there, and the folders that are empty without it."""
    (tree / path).unlink(missing_ok=True)
    for folder in above(path):
        if not folder:
            return
        try:
            (tree / folder).rmdir()
        except FileNotFoundError:
            continue
        except OSError:
            # It holds something else.
            return


def exchange(one: Path, other: Path) -> None:
    """Let two folders take each other's place: in one step where the system has it, else in three."""
    system = ctypes.CDLL(None)
    if hasattr(system, "renameat2"):
        names = os.fsencode(one), os.fsencode(other)
        if not system.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE):
            return
    restore(one, other)
    aside = _aside(one)
    other.rename(aside)
    try:
        one.rename(other)
    finally:
        # An interrupt between the two would leave no site.
        if not other.exists():
            aside.rename(other)
    # The new one stands; `restore` sees to what is left of the old one.
    with suppress(OSError):
        aside.rename(one)


def restore(one: Path, other: Path) -> None:
    """Undo what an exchange in three steps has left that was killed: `other` was to be there at any time."""
    aside = _aside(one)
    if not aside.is_dir():
        return
    if other.exists():
        shutil.rmtree(aside, ignore_errors=True)
    else:
        aside.rename(other)


def _aside(one: Path) -> Path:
    return one.with_name(f"{one.name}-aside")
