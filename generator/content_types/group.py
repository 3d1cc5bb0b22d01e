"""Working groups, thematic groups and programmes."""

from typing import Literal

from pydantic import Field

from generator.content_types._base import BaseRecord, ContentType
from generator.model.words import N_
from generator.source.fields import Count, Text, Url
from generator.source.record import Record


class WorkingGroup(Record):
    """A part of a group."""

    title: Text
    """What it is called."""
    number: Count | None = None
    """Its number within the group."""
    status: Text | None = None
    """Whether it works still, as the source says."""
    leads: tuple[Text, ...] = ()
    """Bodies that lead it; no persons."""


class Group(BaseRecord):
    """Who works on what, when; leaders by organisation, never by name."""

    group_kind: Literal["working-group", "deliverable-group", "thematic-group", "programme"]
    """What sort of group it is."""
    period: Text | None = Field(default=None, examples=["2017-2020"])
    """From when until when it worked."""
    period_note: Text | None = None
    """What the period is known from."""
    former_name: Text | None = None
    """What it was called before."""
    leads: tuple[Text, ...] = ()
    """Bodies that lead it; no persons."""
    working_group_count: Count | None = None
    """How many working groups it has, where the source gives the number alone."""
    working_groups: tuple[WorkingGroup, ...] = ()
    """Its working groups."""
    url: Url | None = None
    """Its page at the publisher."""


GROUP = ContentType(
    name="group",
    folder="groups",
    label=N_("Group"),
    plural=N_("Groups"),
    record=Group,
    template="pages/group.html",
)
