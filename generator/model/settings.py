"""Everything a build depends on besides the content."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.diagnostic import Severity

ROOT = "en"
"""The language of the pages at the root; addresses never change."""


class Edition(StrEnum):
    """For whom a site is built."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """Another severity for a rule, None to switch it off, on all pages or below one folder."""

    code: str
    severity: Severity | None
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapClearance:
    """By what record the United Nations has cleared our map, from what day, and what it has us say there."""

    reference: str
    date: date
    granted_by: str
    disclaimer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebForm:
    """Where a web form writes to, and of what it is made.

    `repository` is `owner/name` on GitHub and `content` the folder of the content in it; `sign_in` is the
    address of whoever signs people in. `package` is the folder of its program.
    """

    repository: str
    package: str
    branch: str = "main"
    content: str = "content"
    sign_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The date, address and edition of a build: the only way they reach a page.

    `site_url` ends with a slash; `page_size` is the number of entries on one page of a
    list; `search` asks for a search index, `cards` for a picture of each page, `web_form` for a form at
    `/admin/`. `languages` are those of the interface: English, at the root, and others, each below a
    folder of its own. A `preview` is for the eyes of whoever writes: its pages tell where in their source
    each block stands. It is never written.
    """

    as_of: date
    site_url: str
    site_name: str = "U4SSC knowledge base"
    edition: Edition = Edition.PUBLIC
    languages: tuple[str, ...] = (ROOT,)
    page_size: int = 50
    search: bool = False
    cards: bool = False
    adjustments: tuple[Adjustment, ...] = ()
    map_clearance: MapClearance | None = None
    preview: bool = False
    web_form: WebForm | None = None

    @property
    def cleared(self) -> MapClearance | None:
        """The clearance of the map, where it holds on the day of the build: without one there is no map."""
        clearance = self.map_clearance
        return clearance if clearance and clearance.date <= self.as_of else None

    @property
    def language(self) -> str:
        """The language of the pages at the root."""
        return ROOT

    def adjustments_of(self, code: str) -> tuple[Adjustment, ...]:
        """The adjustments of a rule."""
        return tuple(one for one in self.adjustments if one.code == code)


def deepest(adjustments: Iterable[Adjustment], path: str) -> Adjustment | None:
    """The one of a rule's adjustments that holds in a file: that of the deepest folder."""
    found = (one for one in adjustments if not one.folder or path.startswith(f"{one.folder}/"))
    return max(found, key=lambda one: len(one.folder), default=None)
