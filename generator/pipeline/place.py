"""What the path of a file says of its page."""

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import TypeVar

from generator.content_types import ContentType, by_folder
from generator.model.diagnostic import Diagnostic
from generator.model.document import Document
from generator.model.page import Page
from generator.source.fault_diagnostics import at_start
from generator.source.faults import BAD_NAME, NOWHERE
from generator.source.record import Record
from generator.source.term import LANGUAGES

R = TypeVar("R", bound=Record)

_PATH = re.compile(
    r"^(?:(?P<folder>[^/]+)/)?(?:(?P<bundle>[^/]+)/)?(?P<name>[^/.]+)(?:\.(?P<language>[^/.]+))?\.md$"
)
_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Content type, slug and language of a path.

    `original` is the path that the page's original would have, if this were a translation.
    """

    kind: ContentType
    slug: str
    language: str | None
    bundle: str
    original: str

    @property
    def identifier(self) -> str:
        """`<folder>/<slug>`, the same for an original and its translations."""
        return f"{self.kind.folder}/{self.slug}" if self.kind.folder else self.slug

    def is_translation(self, known: Container[str]) -> bool:
        """Whether the page is a translation of another, if these are the paths of all files."""
        return self.language is not None and self.original in known

    def page(self, document: Document, record: R, language: str) -> Page[R]:
        """The page of a record at this place."""
        return Page(
            identifier=self.identifier,
            folder=self.kind.folder,
            slug=self.slug,
            language=language,
            bundle=self.bundle,
            document=document,
            record=record,
        )


def place_of(path: str, faults: list[Diagnostic]) -> Place | None:
    """The place of a Markdown file, None with a fault when it is no place for a page."""
    match = _PATH.match(path)
    kind = by_folder().get(match["folder"] or "") if match else None
    if match is None or kind is None:
        known = ", ".join(f"{folder}/" for folder in sorted(by_folder()) if folder)
        faults.append(at_start(path, NOWHERE, f"no content type has this place; folders: {known}"))
        return None
    slug = match["bundle"] or match["name"]
    if wrong := _misnamed(kind, slug, match["name"] if match["bundle"] else "index", match["language"]):
        message, fix = wrong
        faults.append(at_start(path, BAD_NAME, message, fix=fix))
        return None
    language = match["language"]
    return Place(
        kind=kind,
        slug=slug,
        language=language,
        bundle=f"{kind.folder}/{slug}" if match["bundle"] else "",
        original=path.removesuffix(f".{language}.md") + ".md" if language else path,
    )


def _misnamed(kind: ContentType, slug: str, inner: str, language: str | None) -> tuple[str, str] | None:
    """What is wrong with a name, and the mend where it is not the fault's own."""
    if not _SLUG.match(slug) or inner != "index":
        return "pages are named `<slug>.md` or `<slug>/index.md`", ""
    if language and language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        return f"`{language}` is no language of this site", f"end the name with one of {known}, or with none"
    if not kind.folder and slug != "index":
        return "only the home page, `index.md`, stands outside a folder", "move it into a folder"
    if slug == "index" and kind.folder not in {"", "about", "guide"}:
        return f"`/{kind.folder}/` is a page that the generator makes", "give the page a name of its own"
    return None
