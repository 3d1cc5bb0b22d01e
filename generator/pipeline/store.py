"""Values that are kept by name in one file, for the next run: all of a run's, or none of them."""

import os
import sqlite3
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from weakref import finalize

_SIGN = 16
_TABLE = "CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL)"
_WAIT = 5.0
"""Seconds that one process waits for another one to end its writing."""


class Store:
    """A file of SQLite, made when something is kept in it.

    Whatever cannot be read, was damaged or belongs to another name is as good as not there; a file
    that cannot be written to keeps nothing.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._open: tuple[int, sqlite3.Connection] | None = None

    def get(self, name: str) -> bytes | None:
        """What was kept under a name."""
        try:
            found = self._connection().execute("SELECT value FROM kept WHERE name = ?", (name,)).fetchone()
        except sqlite3.Error:
            return None
        return _signed(name, found[0]) if found else None

    def put(self, values: Iterable[tuple[str, bytes]], gone: Iterable[str] = ()) -> None:
        """Keep some values by name and forget others, all at once."""
        rows = ((name, _sign(name, value) + value) for name, value in values)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._connection(writing=True) as connection:
                connection.execute(_TABLE)
                connection.executemany("DELETE FROM kept WHERE name = ?", [(name,) for name in gone])
                connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", rows)
        except sqlite3.OperationalError:
            # Another process writes, or nobody may.
            return
        except sqlite3.DatabaseError:
            self.forget()
        except OSError:
            return

    def forget(self) -> None:
        """Remove the file: what is in it is damaged, or of another generator."""
        self.close()
        try:
            self._file.unlink(missing_ok=True)
        except OSError:
            return

    def close(self) -> None:
        """Let go of the file."""
        if self._open is not None and self._open[0] == os.getpid():
            self._open[1].close()
        self._open = None

    def _connection(self, *, writing: bool = False) -> sqlite3.Connection:
        # A connection is of the process that made it: a fork has to make its own.
        if self._open is None or self._open[0] != os.getpid():
            if not writing and not self._file.is_file():
                raise sqlite3.OperationalError(f"there is no {self._file}")
            # A server reads from several threads, one after the other.
            connection = sqlite3.connect(self._file, timeout=_WAIT, check_same_thread=False)
            try:
                # A damaged file costs a run's time and no more, so nothing waits for the disk.
                connection.execute("PRAGMA synchronous = OFF")
            except sqlite3.Error:
                connection.close()
                raise
            # Pages read from here for as long as there are any.
            finalize(self, connection.close)
            self._open = (os.getpid(), connection)
        return self._open[1]


def _sign(name: str, value: bytes) -> bytes:
    return blake2b(f"{name}\0".encode("utf-8", "surrogateescape") + value, digest_size=_SIGN).digest()


def _signed(name: str, found: object) -> bytes | None:
    if not isinstance(found, bytes) or _sign(name, found[_SIGN:]) != found[:_SIGN]:
        return None
    return found[_SIGN:]
