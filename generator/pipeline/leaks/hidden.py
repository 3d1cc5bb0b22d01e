"""What is unpublished, and what a leak of it would look like."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from generator.content_types.release import canary
from generator.model.document import Value
from generator.model.page import Corpus, Page
from generator.pipeline.gate import Released
from generator.pipeline.leaks.decode import between_tags
from generator.pipeline.leaks.words import Words, fold, names, words

_SHOWN_IN_TOMBSTONE = ("title", "reason", "superseded_by")
_SAID = re.compile(r'(?:alt|title|aria-label)="([^"]*)"|<!--(.*?)-->', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Name:
    """A part of a path that gives an unpublished page away: `full` must stand where `part` was found."""

    part: bytes
    full: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """An unpublished text: the path of its source, and what must not be found of it.

    `texts` are words by what they are (`title`, `summary`, `text`); `files` maps digests of its files
    to their paths.
    """

    path: str
    texts: tuple[tuple[str, Words], ...]
    names: tuple[Name, ...]
    files: tuple[tuple[str, str], ...]
    canary: str


def hidden(corpus: Corpus, released: Released) -> list[Hidden]:
    """Every page, translation and file of a page's folder that the public edition does not show, by path."""
    shown = {page.document.path for page in released.corpus.texts}
    gone = {page.document.path: page for page in released.tombstones}
    public = {page.identifier for page in (*released.corpus.texts, *released.tombstones)}
    kept = _files_kept(corpus, released)
    pages = [
        Hidden(
            path=page.document.path,
            texts=tuple(_texts(page, tombstone=page.document.path in gone)),
            names=tuple(_names(page, public, [path for path, _ in kept.get(page.document.path, ())])),
            files=tuple((digest, path) for path, digest in kept.get(page.document.path, ())),
            canary=canary(page.document.path),
        )
        for page in sorted(corpus.texts, key=lambda page: page.document.path)
        if page.document.path not in shown
    ]
    return pages + [
        Hidden(path=path, texts=(), names=(_file_name(path),), files=((digest, path),), canary=canary(path))
        for owner in sorted(kept.keys() & shown)
        for path, digest in kept[owner]
    ]


def _files_kept(corpus: Corpus, released: Released) -> dict[str, list[tuple[str, str]]]:
    """Files in the folders of pages that no released page brings along, by the page that is to answer."""
    found: dict[str, list[tuple[str, str]]] = {}
    shown = {page.document.path for page in released.corpus.texts}
    owners = {page.bundle: page.document.path for page in reversed(corpus.texts) if page.bundle}
    owners |= {
        page.bundle: page.document.path
        for page in reversed(corpus.texts)
        if page.bundle and page.document.path not in shown
    }
    for path in sorted(corpus.files - released.corpus.files):
        bundle = "/".join(path.split("/")[:2])
        if bundle in owners and path in corpus.assets:
            found.setdefault(owners[bundle], []).append((path, corpus.assets[path].sha256))
    return found


def _texts(page: Page[Any], *, tombstone: bool) -> Iterator[tuple[str, Words]]:
    """The words of a page: of its fields one by one, and of its body."""
    for name, value in page.document.fields.items():
        if tombstone and name in _SHOWN_IN_TOMBSTONE and not (name == "title" and page.record.title_withheld):
            continue
        kind = name if name in {"title", "summary"} else "text"
        yield from ((kind, found) for text in scalars(value) for found in _words(text))
    yield from (("text", found) for found in _body(page))


def _body(page: Page[Any]) -> Iterator[Words]:
    html = page.document.body.html
    yield from _words(html, markup=True)
    for found in _SAID.finditer(html):
        yield from _words(unescape(found[1] or found[2] or ""))
    for image in page.document.body.images:
        yield from _words(image.text)


def scalars(value: Value) -> Iterator[str]:
    """Every key and every text of a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from scalars(part)
    else:
        for part in value:
            yield from scalars(part)


def _words(text: str, *, markup: bool = False) -> Iterator[Words]:
    return (words(fold(plain)) for plain in between_tags(text, markup=markup))


def _names(page: Page[Any], public: set[str], files: Iterable[str]) -> Iterator[Name]:
    """Where the page would stand, unless the public knows that it is there, and its files' names."""
    address = page.identifier if page.language == "en" else f"{page.language}/{page.identifier}"
    if page.identifier not in public:
        yield _name(page.slug, page.identifier)
    elif page.language != "en":
        yield Name(fold(page.slug).lower(), fold(address).lower())
    yield from map(_file_name, files)


def _file_name(path: str) -> Name:
    name = path.rpartition("/")[2]
    return _name(name.rpartition(".")[0] or name, name)


_PARTS = 2
_LONG = 8


def _name(part: str, full: str) -> Name:
    """A name of several parts speaks for itself; a short one only together with what stands around it."""
    found = names(fold(part))
    telling = len(found) == 1 and len(words(found[0])) >= _PARTS and len(found[0]) >= _LONG
    return Name(found[-1] if found else fold(part).lower(), found[0] if telling else fold(full).lower())
