"""Outlines of pages as an earlier check made them."""

from collections.abc import Container
from zlib import crc32

from generator.pipeline.memory import Memory
from generator.pipeline.outline import Outline
from generator.pipeline.packed import packed

_GROUPS = 64
"""Outlines are kept so many together: one edit writes one group anew, and reading all stays fast."""


class KeptOutlines:
    """The outlines that are known, by path, and those that this run adds."""

    def __init__(self, memory: Memory, beside: "KeptOutlines | None") -> None:
        self._memory = memory
        self._beside = beside
        self._groups: dict[int, dict[str, Outline]] = {}
        self._changed: set[int] = set()

    def get(self, path: str) -> Outline | None:
        """The outline of the page at a path."""
        return self.group(_number(path)).get(path)

    def put(self, path: str, outline: Outline) -> None:
        """Take another outline for the page at a path."""
        self.group(_number(path))[path] = outline
        self._changed.add(_number(path))

    def pack(self, left: Container[str]) -> list[str]:
        """Lay aside the outlines of the pages that are left; the paths of those that are gone."""
        gone = [path for number in range(_GROUPS) for path in self.group(number) if path not in left]
        for path in gone:
            del self._groups[_number(path)][path]
            self._changed.add(_number(path))
        for number in self._changed:
            self._memory.keep(f"outlines/{number}", packed(self._groups[number]))
        return gone

    def free(self) -> None:
        """Hold none: they are read again for whoever asks."""
        self._groups.clear()

    def group(self, number: int) -> dict[str, Outline]:
        """What is known of the pages of a group."""
        if number not in self._groups:
            beside = self._beside and self._beside.group(number)
            self._groups[number] = dict(beside or self._memory.value(f"outlines/{number}") or {})
        return self._groups[number]


def _number(path: str) -> int:
    return crc32(path.encode()) % _GROUPS
