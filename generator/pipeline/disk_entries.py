"""Every entry of a folder."""

import os
from collections.abc import Container, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple

from generator.model.errors import GeneratorError


class Past(NamedTuple):
    """A folder as it was: what is `present`, but of `changed` paths what stood there `before`."""

    present: Path
    before: Path
    changed: Container[str]


Root = Path | Past
"""A content folder."""


def walk(
    root: Root, *, hidden: bool = False, folders: bool = False
) -> Iterator[tuple["os.DirEntry[str]", str]]:
    """Files and symbolic links below a folder with their paths in it, in no order; links are not followed.

    What is hidden is passed over unless it is asked for. So are folders, whose paths end with a slash, each
    before it is looked into.
    """
    if isinstance(root, Past):
        yield from (found for found in walk(root.present, hidden=hidden) if found[1] not in root.changed)
        root = root.before
    base, waiting = f"{root}/", [""]
    while waiting:
        lead = waiting.pop()
        with _entries(base + lead) as entries:
            for entry in entries:
                if entry.name.startswith(".") and not hidden:
                    continue
                path = lead + entry.name
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{path}/")
                    if folders:
                        yield entry, waiting[-1]
                else:
                    yield entry, path


def refuse_missing(root: Root) -> None:
    """Raise GeneratorError where there is no such content folder."""
    if isinstance(root, Path) and not root.is_dir():
        raise GeneratorError(
            reference="no-content-folder",
            message=f"there is no content folder `{root}`",
            hint="name it with --content DIR, or run the command where `content/` is",
        )


def is_within(path: str, wanted: Sequence[str]) -> bool:
    """Whether a path is one of those wanted, or lies below one; `.` stands for all."""
    return any(path == one or path.startswith(f"{one}/") or one == "." for one in wanted)


def told(path: str) -> str:
    """A path as it is told: what of it is no UTF-8 as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _entries(folder: str) -> AbstractContextManager[Iterator["os.DirEntry[str]"]]:
    try:
        return os.scandir(folder)
    except PermissionError:
        raise GeneratorError(
            reference="folder-not-readable",
            message=f"`{folder}` may not be read by who runs this command",
            hint="give leave to read it, or name another folder",
        ) from None
