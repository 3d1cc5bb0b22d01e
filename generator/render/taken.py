"""What a reader may take away from a page, as its view has it."""

from typing import NamedTuple


class Cited(NamedTuple):
    """A citation in words, apart from its title, whose language may be another; parts may be empty."""

    authors: str
    date: str
    title: str
    language: str
    rest: tuple[str, ...]
    url: str


class Saved(NamedTuple):
    """A file that a reader can save: its name, and an address that holds it."""

    label: str
    name: str
    url: str


class Take(NamedTuple):
    """What a reader may take away: how to cite the work and the page, files of it, and ways to share it.

    `mail` is the address of a letter that is yet to be written; `shares` are names and addresses.
    """

    work: Cited | None
    page: Cited
    files: tuple[Saved, ...]
    mail: str
    shares: tuple[tuple[str, str], ...]
