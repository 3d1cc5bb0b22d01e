"""read → parse → structure: a content folder to a Corpus, with everything that is wrong."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.content_types import ContentType, by_folder
from generator.content_types._base import RELEASED, BaseRecord
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus, Page
from generator.model.vocabulary import Vocabularies
from generator.pipeline.disk import scan, text_of
from generator.pipeline.registries import load_vocabularies
from generator.source import read
from generator.source.faults import BAD_NAME, NOWHERE, TWICE, at_start
from generator.source.structure import structure

_PAGE_PATH = re.compile(
    r"^(?:(?P<folder>[^/]+)/)?(?:(?P<bundle>[^/]+)/)?(?P<name>[^/.]+)(?:\.(?P<language>[a-z]{2}))?\.md$"
)
_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A corpus, the files behind it, and what is wrong so far."""

    corpus: Corpus
    files: dict[str, Path]
    diagnostics: list[Diagnostic]


def load(roots: Sequence[Path]) -> Loaded:
    """Read every file of the content folders; a file that cannot be read hides no other."""
    found = scan(roots)
    faults = list(found.faults)
    vocabularies = load_vocabularies(found, faults)
    pages: dict[str, Page[Any]] = {}
    for path in sorted(found.sources):
        if path.endswith(".md") and not path.startswith("registry/"):
            page = _page(path, found.sources[path], vocabularies, faults)
            if page is None:
                continue
            if other := pages.get(page.identifier):
                message = f"`{other.document.path}` has the identifier `{page.identifier}` too"
                faults.append(at_start(path, TWICE, message))
            else:
                pages[page.identifier] = page
    corpus = Corpus(pages=pages, vocabularies=vocabularies, files=frozenset(found.others))
    return Loaded(corpus, found.others, faults)


def _page(
    path: str, file: Path, vocabularies: Vocabularies, faults: list[Diagnostic]
) -> Page[BaseRecord] | None:
    place = _place(path, faults)
    text, unreadable = text_of(path, file)
    faults.extend(unreadable)
    if text is None:
        return None
    document, unread = read.page(path, text)
    faults.extend(unread)
    if document is None or place is None:
        return None
    kind, slug, language, bundle = place
    status = document.fields.get("status")
    record, wrong = structure(document, kind.record, vocabularies, released=status in RELEASED)
    faults.extend(wrong)
    if record is None:
        return None
    return Page(
        identifier=f"{kind.folder}/{slug}" if kind.folder else slug,
        folder=kind.folder,
        slug=slug,
        language=record.language or language or "en",
        bundle=bundle,
        document=document,
        record=record,
    )


def _place(path: str, faults: list[Diagnostic]) -> tuple[ContentType, str, str | None, str] | None:
    """Content type, slug, language and bundle that a path gives to its page."""
    match = _PAGE_PATH.match(path)
    kind = by_folder().get((match["folder"] or "") if match else "?")
    if match is None or kind is None:
        known = ", ".join(f"{folder}/" for folder in sorted(by_folder()) if folder)
        faults.append(at_start(path, NOWHERE, f"no content type has this place; folders: {known}"))
        return None
    slug = match["bundle"] or match["name"]
    own_index = match["name"] == "index"
    if not _SLUG.match(slug) or (match["bundle"] and not own_index):
        faults.append(at_start(path, BAD_NAME, "pages are named `<slug>.md` or `<slug>/index.md`"))
        return None
    if slug == "index" and kind.folder not in {"", "about", "guide"}:
        faults.append(at_start(path, BAD_NAME, f"`/{kind.folder}/` is a page that the generator makes"))
        return None
    bundle = f"{kind.folder}/{slug}" if match["bundle"] else ""
    return kind, slug, match["language"], bundle
