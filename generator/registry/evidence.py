"""Bodies besides the publishers whose own pages are evidence and may be linked."""

from typing import Annotated

from pydantic import StringConstraints

from generator.model.vocabulary import Vocabularies, Vocabulary
from generator.registry.publishers import PUBLISHERS
from generator.source.fields import Slug, Text
from generator.source.term import BaseTerm


class Witness(BaseTerm):
    """A body and the hosts on which it speaks for itself."""

    id: Slug
    """Name of the body."""
    name: Text
    """What it is called."""
    hosts: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]+$")], ...]
    """Hosts of its own sites."""

    @property
    def label(self) -> str:
        return self.name


EVIDENCE = Vocabulary("evidence", Witness, "evidence.yml", "body whose site is evidence")


def linked_hosts(vocabularies: Vocabularies) -> frozenset[str]:
    """Hosts that pages may link as evidence; whatever lies elsewhere may be a copy, and is only named."""
    registered = (*vocabularies[PUBLISHERS], *vocabularies[EVIDENCE])
    return frozenset(host for record in registered for host in record.hosts)
