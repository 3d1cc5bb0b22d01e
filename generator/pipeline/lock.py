"""A folder that one command at a time works in."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

LOCK = "lock"


@contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold a folder against other commands for a while, without waiting for them; whether it is held.

    It is not where another one holds it, nor where the system knows no locks or the folder cannot be
    written to. Forks of this process share the lock, and neither they nor a kill let it outlive the command.
    """
    file = _opened(folder)
    if file is None:
        yield False
        return
    import fcntl  # noqa: PLC0415 - not every system has it

    with file:
        try:
            yield _locked(file, folder / LOCK)
        finally:
            # To close it would not do: a fork may have it open still.
            fcntl.flock(file, fcntl.LOCK_UN)


def _opened(folder: Path) -> BinaryIO | None:
    try:
        import fcntl  # noqa: F401, PLC0415 - as above

        folder.mkdir(parents=True, exist_ok=True)
        return (folder / LOCK).open("ab")
    except (ImportError, OSError):
        return None


def _locked(file: BinaryIO, place: Path) -> bool:
    import fcntl  # noqa: PLC0415 - as above

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Whoever removes the folder holds it until it is gone; then this is a lock of nothing.
        return os.path.samestat(os.fstat(file.fileno()), place.stat())
    except OSError:
        return False
