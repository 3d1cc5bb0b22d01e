"""The Annual Action Plan: empty until the Secretariat supplies one."""

from typing import Annotated, Literal

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import Count, Day, PageOf, Slug, Text
from generator.source.term import BaseTerm


class PlanItem(BaseTerm):
    """A deliverable that a year's plan holds."""

    id: Slug
    """Name of the item."""
    year: Count
    """The year of the plan."""
    title: Text
    """What is to be delivered."""
    deliverable: Annotated[Reference, PageOf("deliverables")] | None = None
    """Its page, once there is one."""
    group: Annotated[Reference, PageOf("groups")] | None = None
    """The group that works on it."""
    due: Day | None = None
    """The day by which it is to be delivered."""
    state: Literal["planned", "in-progress", "delivered", "dropped"] | None = None
    """How far it is."""

    @property
    def label(self) -> str:
        return self.title


ACTION_PLAN = Vocabulary("action-plan", PlanItem, "action-plan.yml", "plan item")
