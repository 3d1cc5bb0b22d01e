"""Translations: a file beside its original, with only what differs."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.content_types._base import BaseRecord, Image, Status
from generator.content_types.release import ONCE_PUBLIC
from generator.source.fields import Summary, Text
from generator.source.record import Record


class Origin(Record):
    """How a translation came about, and the state of the original that it was made from."""

    of: Text | None = None
    status: Literal["official", "courtesy", "machine"]
    source_digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None


class Translation(Record):
    """Front matter of `index.fr.md` beside `index.md`; everything else is inherited."""

    title: Text
    summary: Summary
    status: Status
    translation: Origin
    images: dict[Annotated[str, StringConstraints(min_length=1)], Image] = Field(default={})

    def over(self, original: BaseRecord) -> BaseRecord:
        """The original's record in the translation's words, never more public than the original."""
        changes = self.model_dump(include={"title", "summary"}) | {"images": self.images}
        if self.status not in ONCE_PUBLIC:
            changes["status"] = self.status
        elif self.status == "withdrawn" and original.status in ONCE_PUBLIC:
            changes["status"] = "withdrawn"
        return original.model_copy(update=changes)
