"""A page and the whole of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from generator.model.asset import Asset
from generator.model.brief import Brief
from generator.model.document import Document, FieldPath
from generator.model.excerpt import Excerpt
from generator.model.vocabulary import Vocabularies
from generator.model.wording import Wording

R_co = TypeVar("R_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[R_co]):
    """A source file read as its content type.

    `identifier` is `<folder>/<slug>`; `bundle` is the folder that holds the page's images, or empty
    when the page shares its folder with others.
    """

    identifier: str
    folder: str
    slug: str
    language: str
    bundle: str
    document: Document
    record: R_co

    @property
    def path(self) -> str:
        """Path of the page's file; a page that is read on demand knows it without being read."""
        return self.document.path

    @property
    def kind(self) -> type[R_co]:
        """Type of the page's record; known without reading the page, too."""
        return type(self.record)

    @property
    def excerpt(self) -> Excerpt | None:
        """What was taken from the page when it was read; None where nothing was."""
        return None

    @property
    def brief(self) -> Brief:
        """What others ask of the page; known without reading it, too."""
        return Brief.of(self.record, self.document)


@dataclass(frozen=True, slots=True)
class Entry:
    """Where the record of a registry stands."""

    document: Document
    path: FieldPath


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """Every page that could be read, by identifier, with the vocabularies they refer to.

    `translations` have the identifiers and metadata of their originals; no index lists them beside
    these. `files` are the paths of all other files below the content root, `assets` what is known of
    them. `entries` are the places of registry records, by vocabulary and identifier. `broken` are pages
    some of whose fields are wrong: there, but in no index, and only as much of their records as could be
    read. `unread` are the identifiers, by path, of pages of which nothing could be read. `public_files`
    are the paths of all files that come from a content root marked `visibility: public`, `overlaid` the
    pages there that those of another root hide. `wordings` are the wordings that have been made, by path.
    """

    pages: Mapping[str, Page[Any]]
    translations: tuple[Page[Any], ...] = ()
    vocabularies: Vocabularies
    files: frozenset[str] = frozenset()
    assets: Mapping[str, Asset] = field(default_factory=dict)
    entries: Mapping[str, Mapping[str, Entry]] = field(default_factory=dict)
    broken: tuple[Page[Any], ...] = ()
    unread: Mapping[str, str] = field(default_factory=dict)
    public_files: frozenset[str] = frozenset()
    overlaid: tuple[Page[Any], ...] = ()
    wordings: Mapping[str, Wording] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[Page[Any], ...]:
        """Every page and every translation."""
        return (*self.pages.values(), *self.translations)

    @cached_property
    def by_path(self) -> Mapping[str, Page[Any]]:
        """Every page and every translation, by the path of its file."""
        return {page.path: page for page in self.texts}

    def status_at(self, path: str) -> str | None:
        """The status of the page or translation whose file has a path, None where there is none."""
        page = self.by_path.get(path)
        return page.brief.status if page else None

    def of(self, kind: "type[T]") -> "tuple[Page[T], ...]":
        """The pages whose record is of a kind, in the order of all pages; no other page is read for it."""
        if kind not in self._of_kind:
            self._of_kind[kind] = tuple(page for page in self.pages.values() if issubclass(page.kind, kind))
        return self._of_kind[kind]

    @property
    def documents(self) -> tuple[Page[Any], ...]:
        """Every page and translation whose text could be read, whatever its fields are like."""
        return (*self.texts, *self.broken)

    @cached_property
    def identifiers(self) -> frozenset[str]:
        """Identifiers of all pages that there are, read or not."""
        broken = (page.identifier for page in self.broken)
        return frozenset((*self.pages, *broken, *self.unread.values()))

    @cached_property
    def paths(self) -> frozenset[str]:
        """Paths of all files that a link can lead to, read or not."""
        return self.files | {page.path for page in self.documents} | self.unread.keys()

    def once(self, make: "Callable[[Corpus], T]") -> T:
        """What a function makes of this corpus: made when first asked for, then kept with the corpus.

        For what several rules need and what takes long to make.
        """
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @cached_property
    def _of_kind(self) -> "dict[type[Any], tuple[Page[Any], ...]]":
        return {}

    @cached_property
    def _made(self) -> "dict[Callable[[Corpus], Any], object]":
        return {}
