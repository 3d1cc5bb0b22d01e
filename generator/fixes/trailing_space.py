"""Lines that end where their text ends."""

import re
from collections.abc import Iterator

from generator.fixes._base import Edit, Source, fix
from generator.model.document import FieldPath, Value
from generator.model.span import Span

_AT_END = re.compile(r"[ \t]+(?=[\r\n]|\Z)")


@fix(does="removes space at the end of lines of front matter and registries", registries=True)
def trailing_space(source: Source) -> Iterator[Edit]:
    """Space at the end of a line, except inside text that keeps it."""
    ends = [Span(*match.span()) for match in _AT_END.finditer(source.fields_text)]
    kept = _kept(source) if ends else []
    for span in ends:
        if not any(text.start < span.end and span.start < text.end for text in kept):
            yield Edit(span=span, text="")


def _kept(source: Source) -> list[Span]:
    """Texts of several lines in which space at the end of one may count: blocks, and what is in quotes."""
    spans = (source.document.span(path) for path in _texts(dict(source.document.fields), ()))
    return [span for span in spans if _spans_lines(source.document.text[span.start : span.end])]


def _spans_lines(written: str) -> bool:
    # Plain text of several lines is folded, and never keeps the space at their ends.
    return written[:1] in tuple("|>\"'&!") and ("\n" in written or "\r" in written)


def _texts(value: Value, path: FieldPath) -> Iterator[FieldPath]:
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _texts(part, (*path, name))
    else:
        for number, part in enumerate(value):
            yield from _texts(part, (*path, number))
