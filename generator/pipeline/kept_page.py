"""A page that was read elsewhere, or earlier: its text and its fields wait until somebody asks for them."""

from collections import deque
from collections.abc import Callable
from typing import Any

from generator.index.excerpt import excerpt
from generator.model.brief import Brief
from generator.model.document import Document
from generator.model.excerpt import Excerpt
from generator.model.page import Page
from generator.pipeline.packed import packed, unpacked
from generator.source.record import Record

Part = bytes | Callable[[], Any]
"""A document or a record, packed, or what gets it."""


MOST = 500
"""Pages that stay unpacked: whoever makes one page after the other needs no more of them."""

_recent: "deque[KeptPage]" = deque()
"""Those that are, in the order in which they were."""


class KeptPage(Page[Any]):
    """A page whose `document` and `record` are unpacked when they are used; all else is known at once."""

    __slots__ = ("_brief", "_document", "_excerpt", "_kind", "_parts", "_path", "_record")

    _path: str
    _kind: type[Any]
    _brief: Brief
    _excerpt: Excerpt | None
    _parts: tuple[Part, Part]
    _document: Document | None
    _record: Any

    def __reduce__(self) -> tuple[Any, ...]:
        named = (self.identifier, self.folder, self.slug, self.language, self.bundle)
        return kept, (*named, self._path, self._kind, self._brief, self._excerpt, self.parts)

    @property
    def parts(self) -> tuple[bytes, bytes]:
        """Document and record, packed."""
        first, second = self._parts
        return _octets(first), _octets(second)

    @property
    def path(self) -> str:
        """Path of the page's file."""
        return self._path

    @property
    def kind(self) -> type[Any]:
        """Type of the page's record."""
        return self._kind

    @property
    def brief(self) -> Brief:
        """What others ask of the page."""
        return self._brief

    @property
    def excerpt(self) -> Excerpt | None:
        """What was taken from the page when it was read; None of a broken one."""
        return self._excerpt

    @property
    def document(self) -> Document:
        """The page's text."""
        if (known := self._document) is None:
            known = _got(self._parts[0])
            self._unpacked(_document=known)
        return known

    @property
    def record(self) -> Any:  # noqa: ANN401 - of any content type
        """The page's fields."""
        if (known := self._record) is None:
            known = _got(self._parts[1])
            self._unpacked(_record=known)
        return known

    def hold(self) -> None:
        """Keep text and fields by themselves, before what they lie in holds others."""
        _put(self, _parts=self.parts)

    def let_go(self) -> None:
        """Forget what was unpacked: it is unpacked again for whoever asks."""
        _put(self, _document=None, _record=None)

    def _unpacked(self, **part: object) -> None:
        """Stay so, in place of the page for which that is longest ago."""
        _put(self, **part)
        _recent.append(self)
        while len(_recent) > MOST:
            _recent.popleft().let_go()


def pack(page: Page[Any], *, record: bool = True) -> KeptPage:
    """A page that can be sent to another process in few octets; without its record, of any type."""
    if isinstance(page, KeptPage):
        return page
    parts = (packed(page.document), packed(page.record) if record else b"")
    kind = page.kind if record else Record
    named = (page.identifier, page.folder, page.slug, page.language, page.bundle)
    return kept(*named, page.path, kind, page.brief, excerpt(page) if record else None, parts)


def kept(  # noqa: PLR0913, PLR0917 - all that is known of a page
    identifier: str,
    folder: str,
    slug: str,
    language: str,
    bundle: str,
    path: str,
    kind: type[Any],
    brief: Brief,
    excerpt: Excerpt | None,
    parts: tuple[Part, Part],
) -> KeptPage:
    """A page of which this is known."""
    page = object.__new__(KeptPage)
    _put(
        page,
        identifier=identifier,
        folder=folder,
        slug=slug,
        language=language,
        bundle=bundle,
        _path=path,
        _kind=kind,
        _brief=brief,
        _excerpt=excerpt,
        _parts=parts,
        _document=None,
        _record=None,
    )
    return page


def _put(page: KeptPage, **parts: object) -> None:
    # The page is frozen for all others.
    for name, value in parts.items():
        object.__setattr__(page, name, value)


def _octets(part: Part) -> bytes:
    return part if isinstance(part, bytes) else packed(part())


def _got(part: Part) -> Any:  # noqa: ANN401 - a document or a record
    return unpacked(part) if isinstance(part, bytes) else part()
