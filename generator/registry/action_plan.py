"""The Annual Action Plan: empty until the Secretariat supplies one."""

from typing import Annotated, Literal

from generator.model.reference import Reference
from generator.model.vocabulary import Vocabulary
from generator.source.fields import Count, Day, PageOf, Slug, Text
from generator.source.term import BaseTerm


class PlanItem(BaseTerm):
    """A deliverable that a year's plan holds."""

    id: Slug
    year: Count
    title: Text
    deliverable: Annotated[Reference, PageOf("deliverables")] | None = None
    group: Annotated[Reference, PageOf("groups")] | None = None
    due: Day | None = None
    state: Literal["planned", "in-progress", "delivered", "dropped"] | None = None

    @property
    def label(self) -> str:
        return self.title


ACTION_PLAN = Vocabulary("action-plan", PlanItem, "action-plan.yml", "plan item")
