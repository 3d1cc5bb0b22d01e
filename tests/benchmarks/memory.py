"""Memory of a process and of all that it has started, while they run."""

import sys
import threading
from pathlib import Path
from typing import Self

PAUSE = 0.5
"""Seconds between two looks: each holds the memory of a large process for some hundredths of a second."""


class Watch:
    """The largest sum of what the processes of a tree have in memory, what they share counted once.

    It is sampled, and nothing where the system does not tell: Linux does.
    """

    def __init__(self, process: int) -> None:
        self.peak = 0
        self._process = process
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look)

    def __enter__(self) -> Self:
        if sys.platform == "linux":
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(PAUSE):
            self.peak = max(self.peak, sum(map(_shares, _tree(self._process))))


def _tree(process: int) -> list[int]:
    try:
        children = [
            int(child)
            for task in Path(f"/proc/{process}/task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [process, *(one for child in children for one in _tree(child))]


def _shares(process: int) -> int:
    """Octets that a process has in memory, its share of what it has together with others."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
