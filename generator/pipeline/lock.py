"""A folder that one command at a time works in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

LOCK = "lock"


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold a folder against other commands for a while, without waiting for them; whether it is held.

    It is not where another one holds it, nor where the folder cannot be written to. Forks of this process
    share the lock, and neither they nor a kill let it outlive the command. Where a system, or a disk of
    another machine, has no such locks, there is taken to be one command.
    """
    try:
        import fcntl  # noqa: PLC0415 - not every system has it
    except ImportError:
        yield True
        return
    file = _opened(folder)
    if file is None:
        yield False
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        except OSError:
            yield True
            return
        mine = _is_at(file, folder / LOCK)
        try:
            yield mine
        finally:
            if mine:
                _clear(folder)
            # To close it would not do: a fork may have it open still.
            fcntl.flock(file, fcntl.LOCK_UN)


def _opened(folder: Path) -> BinaryIO | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return (folder / LOCK).open("ab")
    except OSError:
        return None


def _clear(folder: Path) -> None:
    """Leave nothing of a folder in which nothing was done."""
    with suppress(OSError):
        if [one.name for one in folder.iterdir()] == [LOCK]:
            (folder / LOCK).unlink()
            folder.rmdir()


def _is_at(file: BinaryIO, place: Path) -> bool:
    """Whether whoever held the folder before has not removed it: then this would be a lock of nothing."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), place.stat())
    except OSError:
        return False
