"""Text of one file to a Document, or to the reason why not."""

import re
from functools import lru_cache

from generator.model.diagnostic import Diagnostic
from generator.model.document import Body, Document
from generator.source import markdown
from generator.source.fault_diagnostics import at_offset, at_span, at_start
from generator.source.faults import DUPLICATE_KEY, EMPTY, TOO_LARGE, SourceError
from generator.source.field_places import places
from generator.source.front_matter import MAX_CHARACTERS, PositionedHandler
from generator.source.image_list import with_images_by_file
from generator.source.yaml_plain import values
from generator.source.yaml_tree import Tree, parse

MAX_OCTETS = 1_000_000
"""Size of one source file: some 150,000 words."""

_BEFORE_FIELDS = re.compile(r"\ufeff?(?:#[^\r\n]*\r?\n)*")
_HANDLER = PositionedHandler()

Reading = tuple[Document | None, list[Diagnostic]]
"""A document, or None where the file cannot be read at all; and what is wrong with it."""


# The revision before a change, and the site before an edit, are mostly the same text.
@lru_cache(maxsize=1 << 14)
def page(path: str, text: str) -> Reading:
    """Read a Markdown file with front matter."""
    try:
        fields, body = _HANDLER.split(text)
        opening, start = _HANDLER.start(text), len(text) - len(body)
        tree = _plain(text, fields, opening) or _HANDLER.load(fields, offset=opening)
        rendered = markdown.render(body, start)
    except SourceError as error:
        return None, [at_offset(path, text, error)]
    return _document(path, text, tree, start, rendered)


def fields(path: str, text: str) -> Reading:
    """Read the fields of a Markdown file and leave its body unread."""
    try:
        front, body = _HANDLER.split(text)
        tree = _HANDLER.load(front, offset=_HANDLER.start(text))
    except SourceError as error:
        return None, [at_offset(path, text, error)]
    return _document(path, text, tree, len(text) - len(body), Body())


def registry(path: str, text: str, belongs: str = "") -> Reading:
    """Read a YAML file; where nothing stands in it but comments, `belongs` says what has to."""
    # What editors are told in comments before the first field is nothing to the reader of plain fields.
    offset = _BEFORE_FIELDS.match(text).end()  # type: ignore[union-attr] # it matches whatever there is
    try:
        tree = _plain(text, text[offset:], offset) or parse(text[offset:], offset)
    except SourceError as error:
        return None, [at_offset(path, text, error)]
    if not tree.fields:
        return None, [at_start(path, EMPTY, "nothing is written in the file", fix=belongs)]
    return _document(path, text, tree, len(text), Body())


def _plain(text: str, fields: str, start: int) -> Tree | None:
    """Fields that are simple enough to be read without their places, which are then found on demand."""
    found = values(fields) if len(fields) <= MAX_CHARACTERS else None
    if found is None:
        return None
    spans, key_spans = places(text, start, start + len(fields))
    return Tree(found, spans, key_spans)


def too_large(path: str, size: int) -> Diagnostic | None:
    """The diagnostic of a file of `size` octets that is too large to read."""
    if size <= MAX_OCTETS:
        return None
    return at_start(path, TOO_LARGE, f"the file has {size:,} octets; {MAX_OCTETS:,} are allowed")


def _document(path: str, text: str, tree: Tree, start: int, body: Body) -> Reading:
    tree = with_images_by_file(tree)
    document = Document(
        path=path,
        text=text,
        fields=tree.fields,
        spans=tree.spans,
        key_spans=tree.key_spans,
        body_start=start,
        body=body,
    )
    faults = [
        at_span(document, span, DUPLICATE_KEY, f"`{key}` is given twice", field=key)
        for key, span in tree.repeated
    ]
    return document, faults
