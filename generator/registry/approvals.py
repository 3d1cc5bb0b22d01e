"""Approvals that the Secretariat gave, one file each."""

from typing import Annotated, Literal

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import AnyPage, Day, Slug, TermOf, Text
from generator.source.term import BaseTerm


class Approval(BaseTerm):
    """Who allowed what, for which pages, from when until when."""

    id: Slug
    """Name of the approval, as pages give it; the file has the same name."""
    kind: Literal["publication", "u4ssc-logo", "translation", "fundraising", "presentation", "costs"]
    """What is allowed."""
    scope: tuple[AnyPage, ...]
    """Identifiers of the pages it covers."""
    uses: tuple[Text, ...] = ()
    """Of a logo: what for."""
    granted_by: Annotated[Reference, TermOf("agencies")]
    """The agency that gave it."""
    date: Day
    """The day on which it was given."""
    valid_until: Day | None = None
    """The last day on which it holds; without one it has no end."""
    conditions: Text | None = None
    """On what conditions."""
    evidence: Text
    """Where the approval itself is kept."""

    @property
    def label(self) -> str:
        return self.id


APPROVALS = Vocabulary("approvals", Approval, "approvals", "approval")
