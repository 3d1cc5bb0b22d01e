"""Case studies."""

from typing import Literal

from generator.content_types._base import ContentType
from generator.content_types._work import Work
from generator.model.words import N_
from generator.source.fields import Text


class CaseStudy(Work):
    """What a place did, and what came of it."""

    origin: Literal["government", "community", "private", "mixed"] | None = None
    """Who began it."""
    outcomes: tuple[Text, ...] = ()


CASE_STUDY = ContentType(
    name="case-study",
    folder="case-studies",
    label=N_("Case study"),
    plural=N_("Case studies"),
    record=CaseStudy,
    template="pages/case-study.html",
    listed=True,
)
