"""Meetings and other dated events."""

from typing import Annotated, Literal

from generator.content_types._base import BaseRecord, ContentType
from generator.model.dates import PartialDate
from generator.model.reference import Reference
from generator.model.words import N_
from generator.source.fields import Count, Day, Flag, PageOf, TermOf, Text
from generator.source.record import Record


class Talk(Record):
    """A talk or article on behalf of U4SSC: who spoke, and by whose leave."""

    speaker_role: Literal["secretariat", "co-leader", "co-chair", "vice-chair", "participant", "other"]
    invited_on: Day | None = None
    informed_on: Day | None = None
    """When the Secretariat was told of the invitation."""
    permission: Annotated[Reference, TermOf("approvals")] | None = None
    """An approval of kind `presentation`."""


class Event(BaseRecord):
    """An event: when, where, and what came of it."""

    event_kind: Literal["launch", "annual-meeting", "webinar", "session", "e-meeting", "talk"]
    number: Count | None = None
    date: Day | None = None
    end_date: Day | None = None
    time: Text | None = None
    place: Text | None = None
    country: Annotated[Reference, TermOf("countries")] | None = None
    city: Annotated[Reference, PageOf("cities")] | None = None
    venue: Text | None = None
    hosts: tuple[Text, ...] = ()
    within: Text | None = None
    """The larger event it was part of."""
    outcomes: tuple[Text, ...] = ()
    group: Annotated[Reference, PageOf("groups")] | None = None
    timezone: Text | None = None
    """Of `time`, as an IANA name (`Europe/Zurich`) or `UTC`."""
    registration: Text | None = None
    """Where to register, or `not-needed`."""
    open_to: Text | None = None
    """Who may attend."""
    costs: Text | None = None
    """Who bears which costs; nothing is refunded without an approval."""
    costs_approval: Annotated[Reference, TermOf("approvals")] | None = None
    """An approval of kind `costs`, of an event that pays what participants bear themselves."""
    talk: Talk | None = None
    related_event: Flag = False
    """Not an event of U4SSC itself."""

    @property
    def day(self) -> PartialDate | None:
        """The day it began on, if it is on record."""
        return PartialDate(self.date.year, self.date.month, self.date.day) if self.date else None


EVENT = ContentType(
    name="event",
    folder="events",
    label=N_("Event"),
    plural=N_("Events"),
    record=Event,
    template="pages/event.html",
    listed=True,
)
