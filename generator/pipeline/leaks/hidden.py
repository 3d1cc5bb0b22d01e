"""What is unpublished, and what is said in public anyway."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from html import unescape
from typing import Any, TypeAlias

from generator.content_types.release import canary
from generator.model.document import Value
from generator.model.page import Corpus, Page
from generator.pipeline.gate import Released
from generator.pipeline.leaks.decode import between_tags, read
from generator.pipeline.leaks.words import Words, fold, names, words
from generator.registry.action_plan import ACTION_PLAN
from generator.registry.approvals import APPROVALS
from generator.registry.offices import OFFICES
from generator.registry.waivers import WAIVERS
from generator.source.record import references

Said: TypeAlias = Iterator[tuple[Words, bytes]]
"""Public texts, as words and folded."""

_BATCH = 200
_SHOWN_IN_TOMBSTONE = ("title", "reason", "superseded_by")
_NOT_SHOWN = frozenset(kind.name for kind in (ACTION_PLAN, APPROVALS, OFFICES, WAIVERS))
"""Registries of which pages show nothing."""

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
    """Every page and translation that the public edition does not show whole, by path."""
    shown = {page.document.path for page in released.corpus.texts}
    gone = {page.document.path: page for page in released.tombstones}
    public = {page.identifier for page in (*released.corpus.texts, *released.tombstones)}
    kept = _files_kept(corpus, released)
    return [
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


def _files_kept(corpus: Corpus, released: Released) -> dict[str, list[tuple[str, str]]]:
    """Files in the folders of unpublished pages that no released page brings along."""
    found: dict[str, list[tuple[str, str]]] = {}
    shown = {page.document.path for page in released.corpus.texts}
    owners = {
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
        yield from ((kind, found) for text in _scalars(value) for found in _words(text))
    yield from (("text", found) for found in _body(page))


def _body(page: Page[Any]) -> Iterator[Words]:
    html = page.document.body.html
    yield from _words(html, markup=True)
    for found in _SAID.finditer(html):
        yield from _words(unescape(found[1] or found[2] or ""))
    for image in page.document.body.images:
        yield from _words(image.text)


def _scalars(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from _scalars(part)
    else:
        for part in value:
            yield from _scalars(part)


def _words(text: str, *, markup: bool = False) -> Iterator[Words]:
    return (words(fold(plain)) for plain in between_tags(text, markup=markup))


def _names(page: Page[Any], public: set[str], files: Iterable[str]) -> Iterator[Name]:
    """Where the page would stand, unless the public knows that it is there, and its files' names."""
    address = page.identifier if page.language == "en" else f"{page.language}/{page.identifier}"
    if page.identifier not in public:
        yield _name(page.slug, page.identifier)
    elif page.language != "en":
        yield Name(fold(page.slug).lower(), fold(address).lower())
    for file in files:
        name = file.rpartition("/")[2]
        yield _name(name.rpartition(".")[0] or name, name)


_PARTS = 2
_LONG = 8


def _name(part: str, full: str) -> Name:
    """A name of several parts speaks for itself; a short one only together with what stands around it."""
    found = names(fold(part))
    telling = len(found) == 1 and len(words(found[0])) >= _PARTS and len(found[0]) >= _LONG
    return Name(found[-1] if found else fold(part).lower(), found[0] if telling else fold(full).lower())


def said(corpus: Corpus, released: Released) -> list[Callable[[], Said]]:
    """What is public anyway, in parts to be asked for: of released pages, tombstones and registries."""
    pages = released.corpus.texts
    batches = [pages[start : start + _BATCH] for start in range(0, len(pages), _BATCH)]
    return [*(partial(_said_by_pages, batch) for batch in batches), partial(_said_besides, corpus, released)]


def _said_by_pages(pages: Iterable[Page[Any]]) -> Said:
    for page in pages:
        yield from _said_by(page)


def _said_besides(corpus: Corpus, released: Released) -> Said:
    for page in released.tombstones:
        title = "" if page.record.title_withheld else page.record.title
        yield _both(f"{title}\n{page.record.reason or ''}")
    for path in sorted(released.corpus.files):
        yield _both(path)
    registries = {
        entry.document.path: entry.document
        for name, entries in corpus.entries.items()
        for entry in entries.values()
        if name not in _NOT_SHOWN
    }
    for document in registries.values():
        yield _both("\n".join(_scalars(dict(document.fields))))
    yield from spoken_by(_labels(corpus))


def spoken_by(texts: Iterable[str], *, markup: bool = False) -> Said:
    """Further texts, marked up or not, as words and as folded text."""
    for text in texts:
        yield from map(_both, read(text, markup=markup))


def _labels(corpus: Corpus) -> Iterator[str]:
    """The terms of each vocabulary in their order, as lists show them."""
    for name in corpus.vocabularies:
        terms = list(corpus.vocabularies.named(name))
        yield " ".join(term.label for term in terms)
        yield " ".join(f"{term.id} {term.label}" for term in terms)


def _said_by(page: Page[Any]) -> Said:
    # A reference is no word of the page: an edition names what it leads to only if it shows it.
    hushed = {name for _, reference in references(page.record) for name in (reference, reference.slug)}
    fields = "\n".join(text for text in _scalars(dict(page.document.fields)) if text not in hushed)
    yield from spoken_by([fields])
    yield from spoken_by([page.document.body.html], markup=True)


def _both(text: str) -> tuple[Words, bytes]:
    folded = fold(text)
    return words(folded), folded
