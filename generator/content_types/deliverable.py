"""Deliverables."""

from generator.content_types._base import ContentType
from generator.content_types._work import Work


class Deliverable(Work):
    """An output of a group of the initiative: guideline, report, indicator result."""


DELIVERABLE = ContentType(
    name="deliverable",
    folder="deliverables",
    label="Deliverable",
    plural="Deliverables",
    record=Deliverable,
    template="pages/deliverable.html",
    listed=True,
)
