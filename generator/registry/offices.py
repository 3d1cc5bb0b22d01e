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
    date: Day
    until: Day


class Office(BaseTerm):
    """An appointment for one year."""

    id: Slug
    role: OfficeRole
    organisation: Text
    deliverable: Annotated[Reference, PageOf("deliverables")] | None = None
    appointed_by: Text | None = None
    appointed_on: Day | None = None
    term_start: Day
    term_end: Day | None = None
    renewal: Renewal | None = None
    ended_on: Day | None = None
    """When the holder left, at the end of the term or before it."""
    organisation_informed: Day | None = None
    interests: Text | None = None

    @property
    def label(self) -> str:
        return f"{self.role}, {self.organisation}"


OFFICES = Vocabulary("roles", Office, "roles.yml", "office")
