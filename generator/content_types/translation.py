"""Translations: a file beside its original, with only what differs."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from generator.content_types._base import BaseRecord, Image, Status
from generator.content_types.release import ONCE_PUBLIC
from generator.model.page import Page
from generator.model.parts import NOW
from generator.source.fields import Summary, Text
from generator.source.record import Record
from generator.source.scalars import Form

_DIGEST = Form(
    rf"^(?:{NOW}|[0-9a-f]{{6}}(?: [0-9a-f]{{6}})+)$",
    "is no digest of an original",
    f"write `{NOW}` and run `u4ssc check --fix`, which puts the digest there",
)


class Origin(Record):
    """How a translation came about, and the state of the original that it was made from."""

    of: Text | None = None
    """Identifier of the original, which the name of the file says too."""
    status: Literal["official", "courtesy", "machine"]
    """Who answers for the words: the Secretariat, whoever translated them, or nobody."""
    source_digest: Annotated[str, _DIGEST] | None = None
    """Digests of the parts of the original, or `now` for those that it has as it stands."""
    approval: Text | None = None
    """Of an official translation: the approval of kind `translation` by which it is one."""


class Translation(Record):
    """Front matter of `index.fr.md` beside `index.md`; everything else is inherited."""

    title: Text
    """In the language of the file; that of a publication which has none there stays as it is."""
    summary: Summary
    """Plain text for lists and search results, at most 300 characters."""
    status: Status
    """Of this text alone: it is never more public than its original."""
    translation: Origin
    """Which original it was made from, and who answers for the words."""
    images: dict[Annotated[str, StringConstraints(min_length=1)], Image] = Field(default={})
    """Text alternatives, by the names that the images have in the original."""

    @model_validator(mode="before")
    @classmethod
    def _without_remains(cls, value: object) -> object:
        """Pass over `consent: {basis: …}`: the web form repeats which kind the original has, and no more."""
        if (
            isinstance(value, dict)
            and isinstance(value.get("consent"), dict)
            and [*value["consent"]] == ["basis"]
        ):
            return {name: part for name, part in value.items() if name != "consent"}
        return value

    def over(self, original: BaseRecord) -> BaseRecord:
        """The original's record in the translation's words, never more public than the original."""
        changes = self.model_dump(include={"title", "summary"}) | {"images": self._images(original)}
        if self.status not in ONCE_PUBLIC:
            changes["status"] = self.status
        elif self.status == "withdrawn" and original.status in ONCE_PUBLIC:
            changes["status"] = "withdrawn"
        return original.model_copy(update=changes)

    def _images(self, original: BaseRecord) -> dict[str, Image]:
        """Images of the original, but for what this text says of them: as a rule, an alternative."""
        images = dict(original.images)
        for name, image in self.images.items():
            told = {field: getattr(image, field) for field in image.model_fields_set}
            images[name] = images[name].model_copy(update=told) if name in images else image
        return images


def origin(page: Page[Any]) -> Origin | None:
    """How a page came about as a translation; None for an original, which says nothing of the kind."""
    told = page.document.fields.get("translation")
    return None if told is None else Origin.model_validate(told)
