"""A parsed source file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeAlias

from generator.model.span import LineIndex, Position, Span

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
"""Front matter before a model reads it: every scalar is text."""

FieldPath: TypeAlias = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the top, `("sdgs", 1)`."""


class Heading(NamedTuple):
    """A heading of the body, with the anchor its link goes to."""

    level: int
    text: str
    anchor: str
    span: Span


class Reference(NamedTuple):
    """A link or an image of the body, its target as written there; the `title` of an image is its caption."""

    target: str
    text: str
    span: Span
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A rendered body: HTML before links are resolved and before it is sanitised."""

    html: str = ""
    headings: Sequence[Heading] = ()
    links: Sequence[Reference] = ()
    images: Sequence[Reference] = ()
    anchors: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Document:
    """A source file: its fields as text, and where each of them stands.

    `spans` holds the place of every value, and `key_spans` that of every key.
    """

    path: str
    text: str
    fields: Mapping[str, Value]
    spans: Mapping[FieldPath, Span]
    key_spans: Mapping[FieldPath, Span] = field(default_factory=dict)
    body_start: int = 0
    body: Body = field(default_factory=Body)

    def __getstate__(self) -> dict[str, object]:
        """What is sent to another process: the line table is soon made again."""
        return {name: value for name, value in self.__dict__.items() if name != "lines"}

    @cached_property
    def lines(self) -> LineIndex:
        """Line table, made only for documents that have something to report."""
        return LineIndex(self.text)

    def span(self, path: FieldPath) -> Span:
        """Place of a field, or of the nearest thing that holds it."""
        for end in range(len(path), 0, -1):
            if (found := self.spans.get(path[:end])) is not None:
                return found
        return Span(0, 0)

    def key_span(self, path: FieldPath) -> Span:
        """Place of a field's key, or of the field itself in a list."""
        return self.key_spans.get(path) or self.span(path)

    def position(self, span: Span) -> Position:
        """Line and column at which a span starts."""
        return self.lines.position(span.start)
