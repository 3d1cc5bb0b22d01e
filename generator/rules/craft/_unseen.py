"""Characters that nobody sees, found however they are written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

from generator.model.document import Document
from generator.model.page import Corpus, Page
from generator.model.span import Span
from generator.rules._finding import Finding
from generator.rules._others import Others
from generator.rules.craft._written import written

Characters = Callable[[str], Iterator[re.Match[str]]]
"""The characters of one sort in a text."""

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")


def unseen(page: Page[Any], others: Others, characters: Characters) -> Iterator[Finding]:
    """Where characters of a sort stand in a page, or in names of the files that it brings along.

    One finding for each character: the words are the `character`, its `code` and `name`, and how often
    the file has it, `times`.
    """
    yield from _in_document(page.document, characters)
    if page.bundle and not others.is_translation(page.path):
        # Of the files in the content folder, only these can be published.
        for path in others.files_in(page.bundle):
            found = (match[0] for match in ([] if path.isascii() else characters(path)))
            yield from (_finding(page.document, Span(0, 0), one, 1) for one in found)


def unseen_in_registries(corpus: Corpus, characters: Characters) -> Iterator[Finding]:
    """The same for files of the registry, each once."""
    registries = {
        entry.document.path: entry.document
        for entries in corpus.entries.values()
        for entry in entries.values()
    }
    for document in registries.values():
        yield from _in_document(document, characters)


def _in_document(document: Document, characters: Characters) -> Iterator[Finding]:
    found = [*_found(document, characters)]
    counts = Counter(character for _, character in found)
    places = {character: span for span, character in reversed(found)}
    yield from (_finding(document, places[one], one, count) for one, count in counts.items())


def _found(document: Document, characters: Characters) -> Iterator[tuple[Span, str]]:
    text = document.text
    if not text.isascii():
        for found in characters(text):
            yield Span(*found.span()), found[0]
    if text.find("\\", 0, document.body_start) >= 0:
        yield from _escaped(document, characters)
    if text.find("&", document.body_start) >= 0:
        yield from _referred(document, characters)


def _escaped(document: Document, characters: Characters) -> Iterator[tuple[Span, str]]:
    """Escapes of YAML such as U+202E after a backslash: the value holds what the text does not."""
    for path, value in written(dict(document.fields)):
        if value.isascii():
            continue
        span = document.span(path)
        seen = document.text[span.start : span.end]
        yield from ((span, found[0]) for found in characters(value) if found[0] not in seen)


def _referred(document: Document, characters: Characters) -> Iterator[tuple[Span, str]]:
    """Character references of HTML in a body, `&#8203;`; code shows them as they are written."""
    for found in _REFERENCE.finditer(document.text, document.body_start):
        meant = unescape(found[0])
        if not meant.isascii() and meant in document.body.html and any(characters(meant)):
            yield Span(*found.span()), meant


def _finding(document: Document, span: Span, character: str, times: int) -> Finding:
    words = {
        "character": character,
        "code": f"U+{ord(character):04X}",
        "name": unicodedata.name(character, "no name").lower(),
        "times": "here" if times == 1 else f"here and {times - 1} times more in this file",
    }
    return Finding(document=document, span=span, words=words)
