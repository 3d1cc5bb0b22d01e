"""Deliverables."""

from typing import ClassVar

from generator.content_types._base import ContentType
from generator.content_types._plan import Planning
from generator.content_types._work import Work
from generator.model.words import N_


class Deliverable(Work):
    """An output of a group of the initiative: guideline, report, indicator result."""

    asked: ClassVar[frozenset[str]] = Work.asked | {"frameworks"}

    planning: Planning | None = None
    """Of a deliverable at work; what its publisher made public long ago has none on record."""


DELIVERABLE = ContentType(
    name="deliverable",
    folder="deliverables",
    label=N_("Deliverable"),
    plural=N_("Deliverables"),
    record=Deliverable,
    template="pages/deliverable.html",
    listed=True,
    bundle=True,
)
