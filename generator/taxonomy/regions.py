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
    zh: Reviewed | None = None
    fr: Reviewed | None = None
    ru: Reviewed | None = None
    es: Reviewed | None = None


class Region(BaseTerm):
    """A region, or a sub-region when it has a `parent`."""

    id: Annotated[str, StringConstraints(pattern=r"^\d{3}$")]
    names: Names
    names_status: NamesStatus = NamesStatus()
    parent: Annotated[Reference, TermOf("regions")] | None = None

    @property
    def label(self) -> str:
        return self.names.en


REGIONS = Vocabulary("regions", Region, "regions.yml", "region")
