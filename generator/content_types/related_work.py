"""Related works: not U4SSC's own, but what it builds on or came from."""

from typing import Literal

from generator.content_types._base import ContentType
from generator.content_types._work import Work
from generator.source.record import needed


class RelatedWork(Work):
    """A work of ITU or UNECE that the initiative uses, or of the focus group before it."""

    collection: Literal["related", "predecessor"] | None = needed()


RELATED_WORK = ContentType(
    name="related-work",
    folder="related-works",
    label="Related work",
    plural="Related works",
    record=RelatedWork,
    template="pages/related-work.html",
    listed=True,
)
