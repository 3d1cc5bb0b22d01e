"""What a fix is, and how its edits are applied."""

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from generator.model.document import Document, FieldPath, Value
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.source import read
from generator.source.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Text in place of a span; `field` is whose value it changes, and `value` what that then reads as."""

    span: Span
    text: str
    field: FieldPath | None = None
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as a fix sees it. `record` is what a page is read as, None for a registry.

    `original` is the page that it translates, if it does and that could be read.
    """

    document: Document
    record: type[Record] | None
    vocabularies: Vocabularies
    original: Document | None = None

    @property
    def fields_text(self) -> str:
        """The text before the body, with the lines that fence the fields."""
        return self.document.text[: self.document.body_start]


Edits = Callable[[Source], Iterator[Edit]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """A mechanical mend: what it does, and its edits of the fields of a file, never of a body."""

    name: str
    does: str
    edits: Edits
    registries: bool = False


def fix(*, does: str, registries: bool = False) -> Callable[[Edits], Fix]:
    """Make a function that yields edits into a fix; `registries` if it holds for their files too."""

    def decorate(edits: Edits) -> Fix:
        return Fix(name=edits.__name__.replace("_", "-"), does=does, edits=edits, registries=registries)

    return decorate


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with every span replaced. Spans must not overlap."""
    parts: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        parts.extend((text[end : edit.span.start], edit.text))
        end = edit.span.end
    return "".join((*parts, text[end:]))


def applied(one: Fix, source: Source) -> Source:
    """The file with a fix applied; as it was where nothing needs it, or where it would not read as meant.

    What YAML allows is wider than what any fix foresees, so each result is read again: it must have the
    fields it had, but for the values that the edits name, and the very same body.
    """
    edits = list(one.edits(source))
    if not edits:
        return source
    before = source.document
    after = _read(source, apply(before.text, edits))
    if after is None or after.fields != _expected(before, edits) or _body(after) != _body(before):
        return source
    return replace(source, document=after)


def _read(source: Source, text: str) -> Document | None:
    reader = read.registry if source.record is None else read.fields
    document, faults = reader(source.document.path, text)
    return None if faults else document


def _body(document: Document) -> str:
    return document.text[document.body_start :]


def _expected(document: Document, edits: Iterable[Edit]) -> dict[str, Value]:
    fields = deepcopy(dict(document.fields))
    for edit in edits:
        if edit.field:
            holder: Any = fields
            for part in edit.field[:-1]:
                holder = holder[part]
            holder[edit.field[-1]] = edit.value
    return fields
