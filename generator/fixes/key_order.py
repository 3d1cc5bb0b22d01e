"""Fields in the order of their content type."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content_types._base import field_order
from generator.fixes._base import Edit, Source, fix
from generator.model.document import Document
from generator.model.span import Span
from generator.source.record import Record

_LINE_END = re.compile(r"\r\n|\n|\r")

# It stays at the top, where editors look for it.
_FOR_EDITORS = re.compile(r"yaml-language-server|-\*-|\bvim?:")


@dataclass(frozen=True, slots=True)
class _Block:
    """A field with the comments directly above it, up to the next: whole lines."""

    key: str
    span: Span


@fix(does="puts fields in the order of their content type, each with the comment directly above it")
def key_order(source: Source) -> Iterator[Edit]:
    """Fields that stand out of order; a file with a comment that belongs to no field is left alone."""
    document = source.document
    blocks = _blocks(document)
    if source.record is None or not blocks:
        return
    ordered = _ordered(blocks, source.record)
    if ordered != blocks:
        text = "".join(document.text[block.span.start : block.span.end] for block in ordered)
        yield Edit(span=Span(blocks[0].span.start, blocks[-1].span.end), text=text)


def _ordered(blocks: list[_Block], record: type[Record]) -> list[_Block]:
    """Blocks in order; an unknown field stays behind the one it stands behind."""
    ranks = {name: number for number, name in enumerate(field_order(record))}
    last = -1
    ranked = []
    for block in blocks:
        last = ranks.get(block.key, last)
        ranked.append((last, block))
    return [block for _, block in sorted(ranked, key=lambda pair: pair[0])]


def _blocks(document: Document) -> list[_Block]:
    """The fields as blocks of lines, in order; none where that is not how they are written."""
    keys = sorted((span.start, str(path[0])) for path, span in document.key_spans.items() if len(path) == 1)
    if not keys:
        return []
    places = [document.lines.position(start) for start, _ in keys]
    indents = {
        document.text[start - place.column + 1 : start]
        for (start, _), place in zip(keys, places, strict=True)
    }
    if len(indents) != 1 or "".join(indents).strip(" "):
        return []
    text = _Lines(document, places[0].column - 1)
    edges = [text.top(place.line) for place in places]
    edges.append(document.lines.position(document.body_start - 1).line)
    if any(text.ends_with_comment(place.line, edge) for place, edge in zip(places, edges[1:], strict=True)):
        return []
    offsets = [document.lines.offset(edge) for edge in edges]
    return [
        _Block(key, Span(start, end))
        for (_, key), start, end in zip(keys, offsets, offsets[1:], strict=False)
    ]


class _Lines:
    """The lines of a document whose fields are indented by so many spaces, by number from 1."""

    def __init__(self, document: Document, indent: int) -> None:
        self._lines = _LINE_END.split(document.text)
        self._comment = re.compile(rf" {{0,{indent}}}#")

    def is_comment(self, number: int) -> bool:
        """Whether a line is a comment on a field, and not indented as part of one."""
        return self._comment.match(self._lines[number - 1]) is not None

    def top(self, number: int) -> int:
        """The first of the comments directly above the line of a key, or that line."""
        while self.is_comment(number - 1) and not _FOR_EDITORS.search(self._lines[number - 2]):
            number -= 1
        return number

    def ends_with_comment(self, first: int, end: int) -> bool:
        """Whether the last line of a block that is not blank is a comment, so of no field."""
        filled = [number for number in range(first, end) if self._lines[number - 1].strip()]
        return self.is_comment(filled[-1])
