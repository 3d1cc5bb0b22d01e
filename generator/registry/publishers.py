"""Publishers whose own sites show that a work is public."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import StringConstraints

from generator.model.reference import Reference
from generator.model.vocabulary import Lookup, Vocabulary
from generator.source.fields import Slug, TermOf, Text
from generator.source.term import BaseTerm


class Publisher(BaseTerm):
    """A publisher and the hosts of its sites."""

    id: Slug
    """Short name, as works give it."""
    name: Text
    """What it is called."""
    agency: Annotated[Reference, TermOf("agencies")] | None = None
    """The United Nations body that it belongs to."""
    hosts: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+$")], ...]
    """Hosts of its own sites: a work seen there is public."""

    @property
    def label(self) -> str:
        return self.name


PUBLISHERS = Vocabulary("publishers", Publisher, "publishers.yml", "publisher")


def publisher_of(url: str, publishers: Lookup[Publisher]) -> Publisher | None:
    """The registered publisher on whose host an address lies."""
    host = (urlsplit(url).hostname or "").lower()
    return next((publisher for publisher in publishers if host in publisher.hosts), None)
