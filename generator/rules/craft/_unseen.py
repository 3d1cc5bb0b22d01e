"""Characters that nobody sees, found however they are written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape

from generator.model.document import Document
from generator.model.page import Corpus
from generator.model.span import Span
from generator.rules._base import Finding
from generator.rules.craft._written import written

Characters = Callable[[str], Iterator[re.Match[str]]]
"""The characters of one sort in a text."""

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")


def unseen(corpus: Corpus, characters: Characters) -> Iterator[Finding]:
    """Where characters of a sort stand in pages and registries: one finding for each and each file.

    The words are the `character`, its `code` and `name`, and how often the file has it, `times`.
    """
    for document in corpus.once(_documents):
        found = [*_found(document, characters)]
        counts = Counter(character for _, character in found)
        places = {character: span for span, character in reversed(found)}
        yield from (_finding(document, places[one], one, count) for one, count in counts.items())
    yield from _in_names(corpus, characters)


def _documents(corpus: Corpus) -> tuple[Document, ...]:
    """Every file that was read: pages, and files of the registry, each once."""
    registries = {
        entry.document.path: entry.document
        for entries in corpus.entries.values()
        for entry in entries.values()
    }
    return (*(page.document for page in corpus.texts), *registries.values())


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


def _in_names(corpus: Corpus, characters: Characters) -> Iterator[Finding]:
    """Names of the files that pages bring along; only these can be published."""
    odd = [path for path in sorted(corpus.files) if not path.isascii()]
    if not odd:
        return
    owners = {page.bundle: page for page in corpus.pages.values() if page.bundle}
    for path in odd:
        owner = owners.get("/".join(path.split("/")[:2]))
        if owner:
            found = (match[0] for match in characters(path))
            yield from (_finding(owner.document, Span(0, 0), one, 1) for one in found)


def _finding(document: Document, span: Span, character: str, times: int) -> Finding:
    words = {
        "character": character,
        "code": f"U+{ord(character):04X}",
        "name": unicodedata.name(character, "no name").lower(),
        "times": "here" if times == 1 else f"here and {times - 1} times more in this file",
    }
    return Finding(document=document, span=span, words=words)
