"""How a work, or a page of this site, is cited: made once, and handed to every format."""

from collections.abc import Callable
from typing import NamedTuple

from generator.model.dates import PartialDate


class Citation(NamedTuple):
    """What a reference to a work or to a page of this site is made from; what is not on record is empty.

    `language` is that of the title. `authors` are bodies, never people whom nobody has on record. `within` is
    the site that a page is part of, and empty for a work. `key` names the reference in a reader's own list:
    letters, digits, `-` and `.`.
    """

    key: str
    title: str
    language: str
    authors: tuple[str, ...] = ()
    date: PartialDate | None = None
    edition: str = ""
    publisher: str = ""
    series: str = ""
    doi: str = ""
    isbn: str = ""
    within: str = ""
    url: str = ""


class Format(NamedTuple):
    """A format of citations for machines: its name for readers, the ending of its files, how to write it."""

    label: str
    ending: str
    media_type: str
    write: Callable[[Citation], str]
