"""The U4SSC key performance indicators."""

from typing import Literal

from generator.model.vocabulary import Vocabulary
from generator.source.fields import Flag, Slug, Text
from generator.source.term import BaseTerm


class Indicator(BaseTerm):
    """An indicator: dimension → sub-dimension → category, and the units its results may have."""

    id: Slug
    """Short name, as pages give it."""
    code: Text
    """The code as printed, `EC: ICT: ICT: 1C`."""
    name: Text
    """What it is called."""
    dimension: Text
    """Economy, environment, or society and culture."""
    sub_dimension: Text
    """Part of the dimension."""
    category: Text
    """Part of the sub-dimension."""
    level: Literal["core", "advanced"]
    """Core or advanced."""
    type: Literal["smart", "structural", "sustainable"] | None = None
    """Smart, structural or sustainable."""
    unit: Text
    """The unit of the methodology."""
    units: tuple[Text, ...]
    """Every unit that a result may be given in."""
    definition: Text
    """What is measured, in own words."""
    sdg_targets: tuple[Text, ...] = ()
    """Targets of the goals that it serves."""
    sdg_indicators: tuple[Text, ...] = ()
    """Indicators of the goals that it serves."""
    confirmed_by: Literal["primary", "secondary"]
    """Whether a page of the publisher or another one was read."""
    code_confirmed: Flag = True
    """Whether the code was read in print."""
    fields_seen_in_primary: tuple[Text, ...] = ()
    """Which of these fields were read on a page of ITU itself."""

    @property
    def label(self) -> str:
        return self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        return (*self.aliases, self.code)


KPIS = Vocabulary("kpis", Indicator, "kpis.yml", "indicator")
