"""Waivers: a rule that one page need not keep, for a time."""

from typing import Annotated

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import AnyPage, Day, Slug, TermOf, Text
from generator.source.term import BaseTerm


class Waiver(BaseTerm):
    """Who lets which page off which rule, why, and until when."""

    id: Slug
    """Name of the waiver."""
    rule: Text
    """Code of the rule, `LOG004`."""
    page: AnyPage
    """The one page that is let off."""
    reason: Text
    """Why."""
    granted_by: Annotated[Reference, TermOf("agencies")]
    """The agency that granted it."""
    granted_on: Day
    """The day on which it was granted."""
    until: Day
    """The last day on which it holds."""

    @property
    def label(self) -> str:
        return self.id


WAIVERS = Vocabulary("waivers", Waiver, "waivers.yml", "waiver")
