"""Work on a deliverable before there is one: leader, plan, schedule and meetings."""

from typing import Annotated, Literal

from generator.model.reference import Reference
from generator.source.fields import AnyPage, Day, TermOf, Text
from generator.source.record import Record


class Leader(Record):
    """Who leads a deliverable, by role and organisation, and who appointed them."""

    role: Literal["leader", "co-leader"] = "leader"
    """Whether it leads alone or first (`leader`), or beside others (`co-leader`)."""
    organisation: Text
    """The body that leads; no person's name."""
    office: Annotated[Reference, TermOf("roles")] | None = None
    """The appointment on record: an identifier of `registry/roles.yml`."""
    appointed_by: Text | None = None
    """The Terms of Reference name three who may; this says who did."""
    appointed_on: Day | None = None
    """The day of the appointment, as `2026-11-23`."""


class WorkPlan(Record):
    """The plan that the leader made, and when the Secretariat had it."""

    reference: Text
    """Where the plan is kept."""
    sent_on: Day
    """The day on which the Secretariat had it, as `2026-11-23`."""


class Milestone(Record):
    """A step of the schedule."""

    title: Text
    """What is to be ready by then."""
    due: Day
    """The day by which it is due, as `2026-11-23`."""
    done_on: Day | None = None
    """The day on which it was done."""


class Minutes(Record):
    """Where the minutes of a meeting are kept, in the closed collaboration space."""

    reference: Text
    """Where they are kept; no address that lets strangers in."""
    uploaded_on: Day
    """The day on which they were laid there, as `2026-11-23`."""


class Meeting(Record):
    """An e-meeting on the deliverable."""

    date: Day
    """The day of the meeting, as `2026-11-23`."""
    minutes: Minutes | None = None
    """Its minutes, once they are there."""


class Overlap(Record):
    """That others' work on the subject was looked for, and what was decided."""

    checked_on: Day
    """The day on which somebody looked, as `2026-11-23`."""
    works: tuple[AnyPage, ...] = ()
    """Works of this site whose scope overlaps."""
    decision: Text | None = None
    """Reference of the chairs' decision, where scopes overlap."""


class Planning(Record):
    """What the leader of a deliverable owes the Secretariat while the work goes on."""

    leaders: tuple[Leader, ...] = ()
    """Who leads the work, by organisation, and who appointed them."""
    objectives: Text | None = None
    """What the deliverable is to achieve, in a sentence or two."""
    scope: Text | None = None
    """What it covers, and what it leaves out."""
    subject_areas: tuple[Text, ...] = ()
    """Subject areas of the introduction booklet."""
    plan_item: Annotated[Reference, TermOf("action-plan")] | None = None
    """Its item of the Annual Action Plan: an identifier of `registry/action-plan.yml`."""
    work_plan: WorkPlan | None = None
    """The plan that the leader made, and when the Secretariat had it."""
    schedule: tuple[Milestone, ...] = ()
    """Steps of the work, and when each is due."""
    meetings: tuple[Meeting, ...] = ()
    """E-meetings held on it, with where their minutes are kept."""
    overlap: Overlap | None = None
    """That somebody looked for others' work on the subject, and what was decided."""
    index_contribution: Text | None = None
    """What it gives to the Global Smart Sustainable City Index."""
