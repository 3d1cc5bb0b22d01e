"""What every format of files brings in, and what it says of the rest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.content_types import ContentType
from generator.model.document import Value
from generator.model.vocabulary import Vocabularies


class Loss(NamedTuple):
    """Something that was not carried over as it was: where it stood, what became of it, what to do about it.

    `refused` is for a whole record that was not brought in.
    """

    place: str
    message: str
    fix: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page to be written: its fields, its text, and files that lie beside it.

    `origin` is the place that it was read from, and `places` those of single fields, where there are any.
    `before` are how many entries a list has on a page that is there, behind which those of the draft go.
    """

    kind: ContentType
    slug: str
    origin: str
    fields: Mapping[str, Value]
    body: str = ""
    language: str | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, int] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The folder of the bundle, below the content folder."""
        return f"{self.kind.folder}/{self.slug}"

    @property
    def path(self) -> str:
        """Where its file goes, below the content folder."""
        suffix = f".{self.language}" if self.language else ""
        return f"{self.folder}/index{suffix}.md"


class Imported(NamedTuple):
    """The pages that a file gave, and everything else that was in it."""

    drafts: tuple[Draft, ...] = ()
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A file as it came: its name for reports, its octets, and the encoding that a text is said to have."""

    name: str
    octets: bytes
    encoding: str = ""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Files around it by their path, where `name` is a path among them."""
    pages: frozenset[str] = frozenset()
    """Those of them that are brought in along with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Whose indicator results a sheet holds, and of which report; what is empty is left for the author.

    `before` are the reports that the page of the city has already.
    """

    city: str
    before: int = 0
    publication: str = ""
    report_year: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What whoever imports a file has said about it; what they have not said is not guessed."""

    vocabularies: Vocabularies
    kind: ContentType | None = None
    slug: str = ""
    language: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    results: Results | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of files: its name on the command line, the endings of such files, and how one is read.

    `read` raises GeneratorError for a file that is not of the format, or not safe to open. A format whose
    files have the ending of another one `knows` them by what they hold. It `takes` those wishes that only
    some formats have a use for.
    """

    name: str
    label: str
    endings: tuple[str, ...] = ()
    read: Callable[[Given, Wishes], Imported]
    knows: Callable[[Given], bool] | None = None
    takes: frozenset[str] = frozenset()
