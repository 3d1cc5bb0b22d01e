"""Approvals that the Secretariat gave, one file each."""

from typing import Annotated, Literal

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import AnyPage, Day, Slug, TermOf, Text
from generator.source.term import BaseTerm


class Approval(BaseTerm):
    """Who allowed what, for which pages, from when until when."""

    id: Slug
    kind: Literal["publication", "u4ssc-logo", "translation", "fundraising", "presentation", "costs"]
    scope: tuple[AnyPage, ...]
    """Identifiers of the pages it covers."""
    uses: tuple[Text, ...] = ()
    granted_by: Annotated[Reference, TermOf("agencies")]
    date: Day
    valid_until: Day | None = None
    conditions: Text | None = None
    evidence: Text
    """Where the approval itself is kept."""

    @property
    def label(self) -> str:
        return self.id


APPROVALS = Vocabulary("approvals", Approval, "approvals", "approval")
