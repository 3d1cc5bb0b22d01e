"""Which image files pages show, and where they say so."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content_types._base import BaseRecord
from generator.model.asset import Asset
from generator.model.page import Page
from generator.model.span import Span
from generator.rules._finding import Finding, at, in_body
from generator.rules._others import Others
from generator.source.links import resolve

EXTENSIONS = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif")
"""Images that pages may show. An SVG in a body is refused as a file that is never published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An image file of a page's folder; `name` is its key in `images`, or its place in the body is known."""

    page: Page[BaseRecord]
    asset: Asset
    name: str = ""
    span: Span | None = None

    @property
    def file(self) -> str:
        """The file's name within the page's folder."""
        return self.asset.path.removeprefix(f"{self.page.bundle}/")

    def found(self, what: str) -> Finding:
        """A finding where the page names the file; `file` and `what` are the words of the message."""
        if self.span is not None:
            return in_body(self.page, self.span, file=self.file, what=what)
        return at(self.page, "images", self.name, key=True, file=self.file, what=what)


def shown(page: Page[BaseRecord], others: Others) -> Iterator[Shown]:
    """Each image file of its folder that a body shows or links to, or that `images` declare, once."""
    if not page.bundle:
        return
    seen: set[str] = set()
    for link in (*page.document.body.images, *page.document.body.links):
        if not any(map(link.target.lower().__contains__, EXTENSIONS)):
            continue
        path = resolve(page.path, link.target).path
        asset = others.asset(path) if path.startswith(f"{page.bundle}/") else None
        if asset and path not in seen and path.lower().endswith(EXTENSIONS):
            seen.add(path)
            yield Shown(page=page, asset=asset, span=link.span)
    for name in declared(page):
        path = f"{page.bundle}/{name}"
        if path not in seen and (asset := others.asset(path)):
            yield Shown(page=page, asset=asset, name=name)


def declared(page: Page[BaseRecord]) -> list[str]:
    """Files that the page's own front matter declares; those a translation inherits stand elsewhere."""
    images = page.document.fields.get("images")
    return list(images) if isinstance(images, dict) else []
