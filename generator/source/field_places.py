"""Places of fields, worked out when something is to be said of one of them."""

from collections.abc import Iterator, Mapping

from generator.model.document import FieldPath
from generator.model.span import Span
from generator.source.yaml_tree import Tree, parse


class _Parsed:
    """Fields of a text, from `start` to `end`; read with their places at the first question."""

    __slots__ = ("_end", "_start", "_text", "_tree")

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._tree: Tree | None = None

    @property
    def tree(self) -> Tree:
        if self._tree is None:
            self._tree = parse(self._text[self._start : self._end], self._start)
        return self._tree


class Places(Mapping[FieldPath, Span]):
    """The places of all values, or of all keys, of fields that are known to be without faults."""

    __slots__ = ("_keys", "_parsed")

    def __init__(self, parsed: _Parsed, *, keys: bool) -> None:
        self._parsed = parsed
        self._keys = keys

    @property
    def _spans(self) -> Mapping[FieldPath, Span]:
        return self._parsed.tree.key_spans if self._keys else self._parsed.tree.spans

    def __getitem__(self, path: FieldPath) -> Span:
        return self._spans[path]

    def __iter__(self) -> Iterator[FieldPath]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)


def places(text: str, start: int, end: int) -> tuple[Places, Places]:
    """Places of the values and of the keys of the fields between two offsets of a text."""
    parsed = _Parsed(text, start, end)
    return Places(parsed, keys=False), Places(parsed, keys=True)
