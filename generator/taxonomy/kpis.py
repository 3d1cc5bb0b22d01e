"""The U4SSC key performance indicators."""

from typing import Literal

from generator.model.vocabulary import Vocabulary
from generator.source.fields import Flag, Slug, Text
from generator.source.term import BaseTerm


class Indicator(BaseTerm):
    """An indicator: dimension → sub-dimension → category, and the units its results may have."""

    id: Slug
    code: Text
    """The code as printed, `EC: ICT: ICT: 1C`."""
    name: Text
    dimension: Text
    sub_dimension: Text
    category: Text
    level: Literal["core", "advanced"]
    type: Literal["smart", "structural", "sustainable"] | None = None
    unit: Text
    units: tuple[Text, ...]
    """Every unit that a result may be given in."""
    definition: Text
    sdg_targets: tuple[Text, ...] = ()
    sdg_indicators: tuple[Text, ...] = ()
    confirmed_by: Literal["primary", "secondary"]
    code_confirmed: Flag = True
    fields_seen_in_primary: tuple[Text, ...] = ()
    """Which of these fields were read on a page of ITU itself."""

    @property
    def label(self) -> str:
        return self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        return (*self.aliases, self.code)


KPIS = Vocabulary("kpis", Indicator, "kpis.yml", "indicator")
