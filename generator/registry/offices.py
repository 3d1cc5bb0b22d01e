"""Who holds which office of the initiative, by organisation and never by a person's name."""

from typing import Annotated, Literal, TypeAlias

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import Day, PageOf, Slug, Text
from generator.source.record import Record
from generator.source.term import BaseTerm

OfficeRole: TypeAlias = Literal["co-chair", "vice-chair", "co-leader", "leader"]


class Renewal(Record):
    """The decision that let a term go on."""

    reference: Text
    """Where the decision is kept."""
    date: Day
    """The day of the decision."""
    until: Day
    """The last day of the renewed term."""


class Office(BaseTerm):
    """An appointment for one year."""

    id: Slug
    """Name of the appointment."""
    role: OfficeRole
    """The office."""
    organisation: Text
    """Who holds it: an organisation, never a person."""
    deliverable: Annotated[Reference, PageOf("deliverables")] | None = None
    """The deliverable that is led, of a leader or co-leader."""
    appointed_by: Text | None = None
    """Who appointed the holder."""
    appointed_on: Day | None = None
    """When."""
    term_start: Day
    """The first day of the term."""
    term_end: Day | None = None
    """The last day of the term, a year later."""
    renewal: Renewal | None = None
    """The decision that let the term go on."""
    ended_on: Day | None = None
    """When the holder left, at the end of the term or before it."""
    organisation_informed: Day | None = None
    """When the own organisation was told."""
    interests: Text | None = None
    """Interests that the holder has declared."""

    @property
    def label(self) -> str:
        return f"{self.role}, {self.organisation}"


OFFICES = Vocabulary("roles", Office, "roles.yml", "office")
