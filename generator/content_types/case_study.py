"""Case studies."""

from generator.content_types._base import ContentType
from generator.content_types._work import Work


class CaseStudy(Work):
    """What a place did, and what came of it."""


CASE_STUDY = ContentType(
    name="case-study",
    folder="case-studies",
    label="Case study",
    plural="Case studies",
    record=CaseStudy,
    template="pages/case-study.html",
    listed=True,
)
