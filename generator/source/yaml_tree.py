"""YAML as nested text with places: one pass over libyaml's events, bounded in depth."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from generator.model.document import FieldPath, Value
from generator.model.span import Span
from generator.source.faults import (
    ALIAS,
    INVALID_YAML,
    TAB,
    TOO_DEEP,
    SourceError,
)

MAX_DEPTH = 24
"""Levels of lists and mappings; the deepest content type needs five."""


@dataclass(slots=True)
class Tree:
    """Front matter as nested text; `repeated` holds the second of each pair of equal keys."""

    fields: dict[str, Value] = field(default_factory=dict)
    spans: Mapping[FieldPath, Span] = field(default_factory=dict)
    key_spans: Mapping[FieldPath, Span] = field(default_factory=dict)
    repeated: list[tuple[str, Span]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come yet."""

    value: list[Value] | dict[str, Value]
    path: FieldPath
    start: int
    end: int
    key: str | None = None


class _Mark(Protocol):
    """What PyYAML's two kinds of mark have in common."""

    index: int


class _Builder:
    """Folds parser events into a Tree."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.spans: dict[FieldPath, Span] = {}
        self.key_spans: dict[FieldPath, Span] = {}
        self.tree = Tree(spans=self.spans, key_spans=self.key_spans)
        self.stack: list[_Open] = []

    def scalar(self, event: yaml.ScalarEvent) -> None:
        span = Span(_index(event.start_mark) + self.offset, _index(event.end_mark) + self.offset)
        if not self.stack:
            raise SourceError(INVALID_YAML, "the fields are no mapping of `name: value`", span.start)
        top = self.stack[-1]
        if isinstance(top.value, dict) and top.key is None:
            self._key(top, event.value, span)
        else:
            self._add(top, event.value, span)

    def open(self, event: yaml.CollectionStartEvent, value: list[Value] | dict[str, Value]) -> None:
        start = _index(event.start_mark) + self.offset
        if len(self.stack) >= MAX_DEPTH:
            raise SourceError(TOO_DEEP, f"more than {MAX_DEPTH} levels of lists and mappings", start)
        if not self.stack:
            if not isinstance(value, dict):
                raise SourceError(INVALID_YAML, "the fields are a list, not `name: value`", start)
            self.tree.fields = value
            self.stack.append(_Open(value, (), start, start))
            return
        top = self.stack[-1]
        if isinstance(top.value, dict) and top.key is None:
            raise SourceError(INVALID_YAML, "a list or mapping stands where a name belongs", start)
        path = self._path(top)
        self.stack.append(_Open(value, path, start, start))

    def close(self, event: yaml.CollectionEndEvent) -> None:
        done = self.stack.pop()
        # libyaml ends a block collection where the next token starts; its last child ends it for us.
        length = _index(event.end_mark) - _index(event.start_mark)
        end = _index(event.end_mark) + self.offset if length else done.end
        span = Span(done.start, max(end, done.end))
        if self.stack:
            self._add(self.stack[-1], done.value, span)
        else:
            self.spans[()] = span

    def _key(self, top: _Open, key: str, span: Span) -> None:
        path = (*top.path, key)
        if path in self.key_spans:
            self.tree.repeated.append((key, span))
            if isinstance(top.value, dict) and not isinstance(top.value.get(key), str):
                self._forget(path)
        self.key_spans[path] = span
        top.key = key
        top.end = span.end

    def _forget(self, path: FieldPath) -> None:
        """Drop what the first of two equal keys held: the second takes its place."""
        for places in (self.spans, self.key_spans):
            for known in [known for known in places if known[: len(path)] == path]:
                del places[known]

    def _path(self, top: _Open) -> FieldPath:
        return (*top.path, len(top.value) if isinstance(top.value, list) else top.key or "")

    def _add(self, top: _Open, value: Value, span: Span) -> None:
        self.spans[self._path(top)] = span
        top.end = max(top.end, span.end)
        if isinstance(top.value, list):
            top.value.append(value)
        else:
            top.value[top.key or ""] = value
            top.key = None


def parse(text: str, offset: int = 0) -> Tree:
    """Read one YAML mapping; every scalar stays text.

    `offset` is added to every place. Raises SourceError, never a YAML exception.
    """
    builder = _Builder(offset)
    try:
        for event in _events(text):
            _take(builder, event)
    except yaml.MarkedYAMLError as error:
        raise _explain(text, error, offset) from None
    except yaml.reader.ReaderError as error:
        message = f"the character U+{int(error.character):04X} is not allowed here"
        # libyaml counts octets here, and only here.
        before = text.encode()[: error.position].decode(errors="ignore")
        raise SourceError(INVALID_YAML, message, len(before) + offset) from None
    return builder.tree


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=yaml.CSafeLoader)


def _take(builder: _Builder, event: yaml.Event) -> None:
    match event:
        case yaml.ScalarEvent():
            builder.scalar(event)
        case yaml.MappingStartEvent():
            builder.open(event, {})
        case yaml.SequenceStartEvent():
            builder.open(event, [])
        case yaml.CollectionEndEvent():
            builder.close(event)
        case yaml.AliasEvent():
            place = _index(event.start_mark) + builder.offset
            raise SourceError(ALIAS, f"`*{event.anchor}` repeats a value by reference", place)
        case yaml.DocumentStartEvent() if builder.spans:
            place = _index(event.start_mark) + builder.offset
            raise SourceError(INVALID_YAML, "a second YAML document starts here", place)


def _explain(text: str, error: yaml.MarkedYAMLError, offset: int) -> SourceError:
    mark = error.problem_mark or error.context_mark
    if error.context == "while scanning a quoted scalar":
        # The problem is found at the end of the text; the quote that opens it is where to look.
        mark = error.context_mark
    place = _index(mark)
    line = text[text.rfind("\n", 0, place) + 1 : place]
    if text[place : place + 1] == "\t" or (not line.strip() and "\t" in line):
        return SourceError(TAB, "a tab where YAML wants spaces", place + offset)
    message = error.problem or str(error)
    if error.context:
        message = f"{error.context}, {message}"
    return SourceError(INVALID_YAML, message, place + offset)


def _index(mark: "_Mark | None") -> int:
    """Offset of a mark; libyaml gives every event one, its type does not say so."""
    return mark.index if mark else 0
