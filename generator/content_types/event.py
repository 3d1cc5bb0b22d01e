"""Meetings and other dated events."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.content_types._base import BaseRecord, ContentType
from generator.model.dates import PartialDate
from generator.model.reference import Reference
from generator.model.words import N_
from generator.source.fields import Count, Day, Flag, PageOf, TermOf, Text
from generator.source.record import Record


class Talk(Record):
    """A talk or article on behalf of U4SSC: who spoke, and by whose leave."""

    speaker_role: Literal["secretariat", "co-leader", "co-chair", "vice-chair", "participant", "other"]
    """The office that the speaker holds in the initiative; no name."""
    invited_on: Day | None = None
    """The day of the invitation, as `2026-11-23`."""
    informed_on: Day | None = None
    """When the Secretariat was told of the invitation."""
    permission: Annotated[Reference, TermOf("approvals")] | None = None
    """An approval of kind `presentation`."""


class Event(BaseRecord):
    """An event: when, where, and what came of it."""

    asked: ClassVar[frozenset[str]] = BaseRecord.asked | {"date", "place", "country"}

    event_kind: Literal["launch", "annual-meeting", "webinar", "session", "e-meeting", "talk"]
    """What sort of event it is."""
    number: Count | None = Field(default=None, examples=["4"])
    """Of an annual meeting: the number that it was announced with."""
    date: Day | None = None
    """The day on which it begins, as `2026-11-23`."""
    end_date: Day | None = None
    """Its last day, where it has more than one."""
    time: Text | None = Field(default=None, examples=["14:00-15:00"])
    """When it begins and ends, as announced."""
    place: Text | None = Field(default=None, examples=["Geneva", "online"])
    """Where it is held, in a word or two; `online` for an e-meeting."""
    country: Annotated[Reference, TermOf("countries")] | None = Field(default=None, examples=["CH"])
    """The country, by its two-letter code."""
    city: Annotated[Reference, PageOf("cities")] | None = Field(default=None, examples=["pully"])
    """The city, by the slug of its page."""
    venue: Text | None = None
    """The house or room."""
    hosts: tuple[Text, ...] = Field(default=(), examples=[["City of Madrid"]])
    """Bodies that host it."""
    within: Text | None = Field(default=None, examples=["9th Green Standards Week"])
    """The larger event that it is part of."""
    outcomes: tuple[Text, ...] = ()
    """What came of it, a sentence each."""
    group: Annotated[Reference, PageOf("groups")] | None = None
    """The group that meets, by the slug of its page."""
    timezone: Text | None = Field(default=None, examples=["Europe/Zurich"])
    """Time zone of `time`, as an IANA name or `UTC`."""
    registration: Text | None = Field(default=None, examples=["not-needed"])
    """Where to register: an address, or `not-needed`."""
    open_to: Text | None = None
    """Who may attend."""
    costs: Text | None = None
    """Who bears which costs; nothing is refunded without an approval."""
    costs_approval: Annotated[Reference, TermOf("approvals")] | None = None
    """An approval of kind `costs`, of an event that pays what participants bear themselves."""
    talk: Talk | None = None
    """Of a talk on behalf of U4SSC: who speaks, and by whose leave."""
    related_event: Flag = False
    """Whether it is an event of others, and not of U4SSC itself."""

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
