"""Collaboration spaces that only registered participants can enter."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import StringConstraints

from generator.model.vocabulary import Lookup, Vocabulary
from generator.source.fields import Slug, Text
from generator.source.term import BaseTerm


class ClosedSpace(BaseTerm):
    """A space, and the hosts at which it is reached."""

    id: Slug
    """Name of the space."""
    name: Text
    """What it is called."""
    hosts: tuple[Annotated[str, StringConstraints(pattern=r"^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$")], ...]
    """Names of hosts; `*.` stands for whatever is before the rest."""

    @property
    def label(self) -> str:
        return self.name


CLOSED_SPACES = Vocabulary("closed-spaces", ClosedSpace, "closed-spaces.yml", "closed space")


def closed_space_of(url: str, spaces: Lookup[ClosedSpace]) -> ClosedSpace | None:
    """The closed space in which an address lies."""
    try:
        host = (urlsplit(url).hostname or "").lower().rstrip(".")
    except ValueError:
        return None
    return next((space for space in spaces if any(_is_at(host, name) for name in space.hosts)), None)


def _is_at(host: str, name: str) -> bool:
    return host.endswith(name[1:]) if name.startswith("*.") else host == name
