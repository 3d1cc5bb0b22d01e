"""Case studies."""

from typing import ClassVar, Literal

from generator.content_types._base import ContentType
from generator.content_types._work import Work
from generator.model.words import N_
from generator.source.fields import Text


class CaseStudy(Work):
    """What a place did, and what came of it."""

    asked: ClassVar[frozenset[str]] = Work.asked | {"cities", "countries"}

    origin: Literal["government", "community", "private", "mixed"] | None = None
    """Who began it: the `government`, the `community`, a `private` body, or several of them (`mixed`)."""
    outcomes: tuple[Text, ...] = ()
    """What came of it, one result each, with its figure where there is one."""


CASE_STUDY = ContentType(
    name="case-study",
    folder="case-studies",
    label=N_("Case study"),
    plural=N_("Case studies"),
    record=CaseStudy,
    template="pages/case-study.html",
    listed=True,
    bundle=True,
)
