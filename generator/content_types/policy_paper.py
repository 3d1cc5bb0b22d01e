"""Policy papers."""

from typing import ClassVar

from generator.content_types._base import ContentType
from generator.content_types._work import Work
from generator.model.words import N_


class PolicyPaper(Work):
    """Advice to those who decide."""

    asked: ClassVar[frozenset[str]] = Work.asked | {"frameworks"}


POLICY_PAPER = ContentType(
    name="policy-paper",
    folder="policy-papers",
    label=N_("Policy paper"),
    plural=N_("Policy papers"),
    record=PolicyPaper,
    template="pages/policy-paper.html",
    listed=True,
    bundle=True,
)
