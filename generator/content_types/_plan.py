"""Work on a deliverable before there is one: leader, plan, schedule and meetings."""

from typing import Annotated, Literal

from generator.model.reference import Reference
from generator.source.fields import AnyPage, Day, TermOf, Text
from generator.source.record import Record


class Leader(Record):
    """Who leads a deliverable, by role and organisation, and who appointed them."""

    role: Literal["leader", "co-leader"] = "leader"
    organisation: Text
    office: Annotated[Reference, TermOf("roles")] | None = None
    appointed_by: Text | None = None
    """The Terms of Reference name three who may; this says who did."""
    appointed_on: Day | None = None


class WorkPlan(Record):
    """The plan that the leader made, and when the Secretariat had it."""

    reference: Text
    sent_on: Day


class Milestone(Record):
    """A step of the schedule."""

    title: Text
    due: Day
    done_on: Day | None = None


class Minutes(Record):
    """Where the minutes of a meeting are kept, in the closed collaboration space."""

    reference: Text
    uploaded_on: Day


class Meeting(Record):
    """An e-meeting on the deliverable."""

    date: Day
    minutes: Minutes | None = None


class Overlap(Record):
    """That others' work on the subject was looked for, and what was decided."""

    checked_on: Day
    works: tuple[AnyPage, ...] = ()
    """Works of this site whose scope overlaps."""
    decision: Text | None = None
    """Reference of the chairs' decision, where scopes overlap."""


class Planning(Record):
    """What the leader of a deliverable owes the Secretariat while the work goes on."""

    leaders: tuple[Leader, ...] = ()
    objectives: Text | None = None
    scope: Text | None = None
    subject_areas: tuple[Text, ...] = ()
    """Subject areas of the introduction booklet."""
    plan_item: Annotated[Reference, TermOf("action-plan")] | None = None
    work_plan: WorkPlan | None = None
    schedule: tuple[Milestone, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    overlap: Overlap | None = None
    index_contribution: Text | None = None
    """What it gives to the Global Smart Sustainable City Index."""
