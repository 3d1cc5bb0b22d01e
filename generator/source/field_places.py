"""Places of simple fields, worked out when something is to be said of one of them."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from generator.model.document import FieldPath
from generator.model.span import Span
from generator.source.yaml_tree import Tree, parse

_KEY = re.compile(r"^([A-Za-z_][A-Za-z0-9_.-]*):(?=[ \r\n]|\Z)", re.MULTILINE)


class _Parsed:
    """Fields of a text, from `start` to `end`, that `yaml_plain` has read.

    None of their values goes on at the beginning of a line, so an entry ends where the next key stands
    there; it is read with its places at the first question.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._entries: dict[str, Tree] = {}

    def __getstate__(self) -> dict[str, object]:
        """What is sent to another process: places are soon found again."""
        return {"_text": self._text, "_start": self._start, "_end": self._end, "_entries": {}}

    @cached_property
    def whole(self) -> Tree:
        """All fields with their places."""
        return self._between(self._start, self._end)

    @cached_property
    def _bounds(self) -> dict[str, tuple[int, int]]:
        fields = self._text[self._start : self._end]
        keys = [(key[1], self._start + key.start()) for key in _KEY.finditer(fields)]
        ends = [*(start for _, start in keys[1:]), self._end]
        return {name: (start, end) for (name, start), end in zip(keys, ends, strict=True)}

    def holding(self, path: FieldPath) -> Tree:
        """A tree that has the places of a path, if there are any."""
        if not path or path[0] not in self._bounds:
            return self.whole
        name = str(path[0])
        if name not in self._entries:
            self._entries[name] = self._between(*self._bounds[name])
        return self._entries[name]

    def _between(self, start: int, end: int) -> Tree:
        return parse(self._text[start:end], start)


class Places(Mapping[FieldPath, Span]):
    """The places of all values, or of all keys, of fields that are known to be without faults."""

    __slots__ = ("_keys", "_parsed")

    def __init__(self, parsed: _Parsed, *, keys: bool) -> None:
        self._parsed = parsed
        self._keys = keys

    def __getitem__(self, path: FieldPath) -> Span:
        return self._of(self._parsed.holding(path))[path]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._of(self._parsed.whole))

    def __len__(self) -> int:
        return len(self._of(self._parsed.whole))

    def _of(self, tree: Tree) -> Mapping[FieldPath, Span]:
        return tree.key_spans if self._keys else tree.spans


def places(text: str, start: int, end: int) -> tuple[Places, Places]:
    """Places of the values and of the keys of the fields between two offsets of a text."""
    parsed = _Parsed(text, start, end)
    return Places(parsed, keys=False), Places(parsed, keys=True)
