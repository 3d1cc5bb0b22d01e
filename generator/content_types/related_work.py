"""Related works: not U4SSC's own, but what it builds on or came from."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from generator.content_types._base import BaseRecord, ContentType
from generator.content_types._work import Work
from generator.model.words import N_
from generator.source.record import needed


class RelatedWork(Work):
    """A work of ITU or UNECE that the initiative uses, or of the focus group before it."""

    stands_after: ClassVar[Mapping[str, str]] = {"collection": "kind"}
    asked: ClassVar[frozenset[str]] = BaseRecord.asked

    collection: Literal["related", "predecessor"] | None = needed()
    """Whether U4SSC uses the work (`related`), or it came out of the focus group before U4SSC
    (`predecessor`)."""


RELATED_WORK = ContentType(
    name="related-work",
    folder="related-works",
    label=N_("Related work"),
    plural=N_("Related works"),
    record=RelatedWork,
    template="pages/related-work.html",
    listed=True,
    bundle=True,
)
