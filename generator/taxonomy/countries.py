"""Countries and areas of the United Nations M49 standard."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import TermOf
from generator.source.term import BaseTerm, Names


class Country(BaseTerm):
    """A country or area; the names are United Nations usage, never a locale library's."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    iso3: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    m49: Annotated[str, StringConstraints(pattern=r"^\d{3}$")]
    names: Names
    region: Annotated[Reference, TermOf("regions")] | None = None
    groups: tuple[Literal["ldc", "lldc", "sids"], ...] = ()

    @property
    def label(self) -> str:
        return self.names.en


COUNTRIES = Vocabulary("countries", Country, "countries.yml", "country")
