"""Octets laid aside in a file without a name: a run makes more of them than it should hold in memory."""

import os
from pathlib import Path
from tempfile import mkstemp
from typing import NamedTuple
from weakref import finalize


class Slot(NamedTuple):
    """Where octets lie: the number of an open file, their place in it and how many they are."""

    file: int
    start: int
    length: int


class Spool:
    """What is added can be read by this process and by forks of it; it is gone when they end.

    A fork that adds something has a file of its own, which its parent cannot read. Where `folder` cannot be
    written to, what is added stays in memory.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: int | None = None
        self._process = 0
        self._end = 0

    def add(self, octets: bytes) -> Slot | bytes:
        """Lay octets aside."""
        try:
            if self._file is None or self._process != os.getpid():
                self._folder.mkdir(parents=True, exist_ok=True)
                self._file, self._process, self._end = _nameless(self._folder), os.getpid(), 0
                finalize(self, os.close, self._file)
            slot = Slot(self._file, self._end, len(octets))
            while self._end < slot.start + slot.length:
                self._end += os.pwrite(slot.file, octets[self._end - slot.start :], self._end)
        except OSError:
            return octets
        return slot


def laid(place: Slot | bytes) -> bytes:
    """What was laid aside, while its spool is there. Raises OSError where it cannot be read again."""
    # Forks share the place at which a file is read on, so each names its own.
    return place if isinstance(place, bytes) else os.pread(place.file, place.length, place.start)


def _nameless(folder: Path) -> int:
    """The number of an open file that nobody else can open."""
    number, name = mkstemp(dir=folder)
    Path(name).unlink()
    return number
