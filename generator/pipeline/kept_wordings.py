"""Wordings that an earlier check made: read when wordings are compared, so many pages at once."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from zlib import crc32

from generator.model.wording import Wording
from generator.pipeline.memory import Memory
from generator.pipeline.packed import packed

_GROUPS = 64
_TYPES = "IIIQQ"
"""Types of the numbers of a wording's parts."""

_Kept = tuple[str, tuple[bytes, ...]]
"""The key of a page, and the octets of its wording's parts."""


class KeptWordings(Mapping[str, Wording]):
    """The wording of each page whose key is one of `keys`, by path.

    What was found out before is in `memory`, or known to the one of folders `beside` these. `made` are the
    wordings that were asked for, with their keys, and `outcome` is what was found when they were compared.
    """

    def __init__(self, memory: Memory, keys: Mapping[str, str], beside: "KeptWordings | None" = None) -> None:
        self._memory = memory
        self._keys = keys
        self._beside = beside
        self._groups: dict[int, dict[str, _Kept]] = {}
        self._earlier: dict[str, _Kept] = {}
        self._changed: set[int] = set()
        self.made: dict[str, tuple[str, Wording]] = {} if beside is None else beside.made
        self.outcome: Any = None

    def __getitem__(self, path: str) -> Wording:
        key, parts = self._group(path)[path]
        if key != self._keys[path]:
            raise KeyError(path)
        if path not in self.made or self.made[path][0] != key:
            self.made[path] = (key, _wording(parts))
        return self.made[path][1]

    def __iter__(self) -> Iterator[str]:
        return (path for path in self._keys if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def add(self, path: str, wording: Wording) -> None:
        """Remember a wording that this run has made."""
        self._group(path)[path] = (self._keys[path], tuple(part.tobytes() for part in wording))
        self._changed.add(_number(path))

    def before(self, path: str, key: str) -> Wording | None:
        """The wording that a page had when its key was another one, if that was kept."""
        if path not in self._earlier:
            known = self._before(_number(path))
            self._earlier.update({name: one for name, one in known.items() if self._keys.get(name) != one[0]})
        found = self._earlier.get(path)
        return _wording(found[1]) if found and found[0] == key else None

    def keys_of(self, paths: Sequence[str]) -> dict[str, str]:
        """The keys of some pages today."""
        return {path: self._keys[path] for path in paths}

    def pack(self) -> None:
        """Lay aside all that is new for the next run, and nothing of pages that are gone."""
        for number in self._changed:
            left = {path: one for path, one in self._groups[number].items() if path in self._keys}
            self._memory.keep(f"wordings/{number}", packed(left))

    def free(self) -> None:
        """Hold none: they are read again for whoever asks."""
        self._groups.clear()
        self._earlier.clear()
        self.made.clear()
        self.outcome = None

    def earlier(self) -> Any:  # noqa: ANN401 - what was compared
        """What an earlier check found when it compared wordings."""
        return self._memory.value("compared") if self._beside is None else self._beside.outcome

    def group(self, number: int) -> dict[str, _Kept]:
        """The wordings of a group of pages."""
        if number not in self._groups:
            self._groups[number] = dict(self._before(number))
        return self._groups[number]

    def _group(self, path: str) -> dict[str, _Kept]:
        return self.group(_number(path))

    def _before(self, number: int) -> Mapping[str, _Kept]:
        """What was known of a group before this run."""
        if self._beside is not None:
            return self._beside.group(number)
        return self._memory.value(f"wordings/{number}") or {}


def _wording(parts: tuple[bytes, ...]) -> Wording:
    return Wording(*(array(kind, part) for kind, part in zip(_TYPES, parts, strict=True)))


def _number(path: str) -> int:
    return crc32(path.encode()) % _GROUPS
