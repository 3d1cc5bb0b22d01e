"""Working groups, thematic groups and programmes."""

from typing import Literal

from generator.content_types._base import BaseRecord, ContentType
from generator.model.words import N_
from generator.source.fields import Count, Text, Url
from generator.source.record import Record


class WorkingGroup(Record):
    """A part of a group."""

    title: Text
    number: Count | None = None
    status: Text | None = None
    leads: tuple[Text, ...] = ()


class Group(BaseRecord):
    """Who works on what, when; leaders by organisation, never by name."""

    group_kind: Literal["working-group", "deliverable-group", "thematic-group", "programme"]
    period: Text | None = None
    period_note: Text | None = None
    former_name: Text | None = None
    leads: tuple[Text, ...] = ()
    working_group_count: Count | None = None
    working_groups: tuple[WorkingGroup, ...] = ()
    url: Url | None = None


GROUP = ContentType(
    name="group",
    folder="groups",
    label=N_("Group"),
    plural=N_("Groups"),
    record=Group,
    template="pages/group.html",
)
