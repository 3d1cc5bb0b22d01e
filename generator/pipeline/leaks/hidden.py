"""What is unpublished, and what a leak of it would look like."""

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from html import unescape
from typing import Any

from generator.content_types.release import canary
from generator.model.asset import Asset
from generator.model.document import Document, Value
from generator.model.page import Corpus, Page
from generator.pipeline.gate import Released
from generator.pipeline.leaks.addresses import Name, file_name, names_of
from generator.pipeline.leaks.decode import between_tags
from generator.pipeline.leaks.words import Words, fold, words
from generator.registry.action_plan import ACTION_PLAN
from generator.registry.agencies import AGENCIES
from generator.registry.approvals import APPROVALS
from generator.registry.offices import OFFICES
from generator.registry.waivers import WAIVERS

REGISTRIES_NOT_SHOWN = frozenset(kind.name for kind in (ACTION_PLAN, APPROVALS, OFFICES, WAIVERS))
_FEWEST_OCTETS = 16
"""An empty file, or one of a few letters, is found everywhere."""

_SHOWN_IN_TOMBSTONE = ("title", "reason", "superseded_by")
_SAID = re.compile(r'(?:alt|title|aria-label)="([^"]*)"|<!--(.*?)-->', re.DOTALL)


@dataclass(frozen=True, kw_only=True)
class Hidden:
    """A page, file or registry that is not public: its path, and what must not be found of it.

    `texts` are words by what they are (`title`, `summary`, `text`), read when they are asked for, and
    the same as long as `digest` is the same; `files` maps digests of its files to their paths.
    """

    path: str
    digest: str
    read: Callable[[], Iterable[tuple[str, Words]]]
    names: tuple[Name, ...]
    files: tuple[tuple[str, str], ...]
    canary: str

    @cached_property
    def texts(self) -> tuple[tuple[str, Words], ...]:
        """The words that must not be found."""
        return tuple(self.read())


def hidden(corpus: Corpus, released: Released) -> list[Hidden]:
    """Everything that the public edition does not show, by path: pages, files and registries."""
    shown = {page.path for page in released.corpus.texts}
    gone = {page.path for page in released.tombstones}
    public = {page.identifier for page in (*released.corpus.texts, *released.tombstones)}
    # Where a registered body has no page that is public, the list of its works has the address.
    listed = {f"partners/{agency.id}" for agency in corpus.vocabularies[AGENCIES]}
    # These there are in each language, whether or not somebody has written a text for it.
    general = {"index", *(listed - released.corpus.pages.keys())}
    public |= listed
    pages = sorted(
        (page for page in corpus.texts if page.path not in shown),
        key=lambda page: page.path,
    )
    owned, loose = _files_kept(corpus, released, pages)
    return [
        *(
            Hidden(
                path=page.path,
                digest=f"{page.brief.digest}{_as_tombstone(page, gone)}",
                read=partial(_texts, page, tombstone=page.path in gone),
                names=(
                    *names_of(page, public, general),
                    *(file_name(one.path) for one in owned.get(page.path, ())),
                ),
                files=tuple((one.sha256, one.path) for one in owned.get(page.path, ())),
                canary=canary(page.path),
            )
            for page in pages
        ),
        *(_bare(one.path, one.sha256) for one in loose),
        *_registries(corpus),
    ]


def _as_tombstone(page: Page[Any], gone: Container[str]) -> str:
    if page.path not in gone:
        return ""
    return " without its title" if page.record.title_withheld else " but for its title"


def digest_of(document: Document) -> str:
    """Digest of all that a source file says."""
    return sha256(document.text.encode()).hexdigest()


def _bare(path: str, digest: str, read: Callable[[], Iterable[tuple[str, Words]]] = tuple) -> Hidden:
    """What is no page, and has no address that could give it away."""
    files = ((digest, path),)
    return Hidden(path=path, digest=digest, read=read, names=(), files=files, canary=canary(path))


def _files_kept(
    corpus: Corpus, released: Released, pages: Iterable[Page[Any]]
) -> tuple[dict[str, list[Asset]], list[Asset]]:
    """Files that no released page brings along: in the folders of unpublished pages, by page, and others."""
    owners = {page.bundle: page.path for page in reversed([*pages]) if page.bundle}
    logos = {asset.path for asset in released.logos.values()}
    owned: dict[str, list[Asset]] = {}
    loose: list[Asset] = []
    for path in sorted((corpus.files & corpus.assets.keys()) - released.corpus.files - logos):
        asset = corpus.assets[path]
        owner = owners.get("/".join(path.split("/")[:2]))
        if asset.size >= _FEWEST_OCTETS:
            (owned.setdefault(owner, []) if owner else loose).append(asset)
    return owned, loose


def _registries(corpus: Corpus) -> Iterator[Hidden]:
    """Registries of which pages show nothing."""
    documents = {
        entry.document.path: entry.document
        for name in sorted(REGISTRIES_NOT_SHOWN & corpus.entries.keys())
        for entry in corpus.entries[name].values()
    }
    for path, document in documents.items():
        yield _bare(path, digest_of(document), partial(_texts_of_registry, document))


def _texts_of_registry(document: Document) -> Iterator[tuple[str, Words]]:
    for text in scalars(dict(document.fields)):
        yield from (("text", found) for found in _words(text))


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
