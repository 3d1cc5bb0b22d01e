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
    """Code of ISO 3166-1, two letters."""
    iso3: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    """Code of ISO 3166-1, three letters."""
    m49: Annotated[str, StringConstraints(pattern=r"^\d{3}$")]
    """Code of the United Nations M49 standard."""
    names: Names
    """Names in the six languages, as the United Nations use them."""
    region: Annotated[Reference, TermOf("regions")] | None = None
    """The region of M49 that it lies in."""
    groups: tuple[Literal["ldc", "lldc", "sids"], ...] = ()
    """Groups of the United Nations: least developed, landlocked developing, small island developing."""

    @property
    def label(self) -> str:
        return self.names.en


COUNTRIES = Vocabulary("countries", Country, "countries.yml", "country")
