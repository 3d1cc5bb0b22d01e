"""What automatic tests have found of barriers on this site, as `make accessibility` writes it down."""

from typing import Literal

from generator.model.vocabulary import Vocabulary
from generator.source.fields import Count, Day, Slug, Text
from generator.source.term import BaseTerm


class Inspection(BaseTerm):
    """What one tool has looked at on one day, and how much it has found. Nothing of it is written by hand."""

    id: Slug
    """Name of the inspection."""
    name: Text
    """The tool as its makers call it."""
    version: Text
    """Version of the tool."""
    tested_on: Day
    """The day of the test."""
    standards: tuple[Text, ...] = ()
    """What it was asked to test by, in words."""
    page_types: tuple[Text, ...] = ()
    """Which pages stand for the others, in words; none where it was shown every page."""
    languages: tuple[Text, ...] = ()
    """Of the interface, as BCP 47 tags."""
    widths: tuple[Count, ...] = ()
    """Of the window, in CSS pixels; none where the tool shows no page."""
    schemes: tuple[Literal["light", "dark"], ...] = ()
    """Colours of the window: light, dark or both."""
    runs: Count
    """How often it was shown a page."""
    found: Count
    """Faults on all of them."""

    @property
    def label(self) -> str:
        return self.name


ACCESSIBILITY = Vocabulary("accessibility", Inspection, "accessibility.yml", "inspection")
