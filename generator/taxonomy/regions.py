"""Regions of the United Nations M49 standard."""

from typing import Annotated

from pydantic import StringConstraints

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import TermOf
from generator.source.record import Record
from generator.source.term import BaseTerm, Names, Reviewed


class NamesStatus(Record):
    """How far the names can be trusted that no source on record gives."""

    ar: Reviewed | None = None
    """Of the Arabic name."""
    zh: Reviewed | None = None
    """Of the Chinese name."""
    fr: Reviewed | None = None
    """Of the French name."""
    ru: Reviewed | None = None
    """Of the Russian name."""
    es: Reviewed | None = None
    """Of the Spanish name."""


class Region(BaseTerm):
    """A region, or a sub-region when it has a `parent`."""

    id: Annotated[str, StringConstraints(pattern=r"^\d{3}$")]
    """Code of the United Nations M49 standard."""
    names: Names
    """Names in the six languages."""
    names_status: NamesStatus = NamesStatus()
    """Which of the names a person has not compared with a source yet."""
    parent: Annotated[Reference, TermOf("regions")] | None = None
    """The region that it is a part of."""

    @property
    def label(self) -> str:
        return self.names.en


REGIONS = Vocabulary("regions", Region, "regions.yml", "region")
