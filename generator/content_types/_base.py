"""What all content types share: the life cycle of a page, and where it came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field, StringConstraints

from generator.model.reference import Reference
from generator.source.fields import AnyPage, Day, Flag, OnRecord, Summary, TermOf, Text
from generator.source.record import Record

Status: TypeAlias = Literal["draft", "in-review", "approved", "published", "superseded", "withdrawn"]
Language: TypeAlias = Literal["ar", "zh", "en", "fr", "ru", "es"]

RELEASED: frozenset[Status] = frozenset({"approved", "published", "superseded", "withdrawn"})
"""Statuses at which everything needed for publication must be there."""


class Permission(Record):
    """Leave to show what belongs to others."""

    reference: Text
    """Where the letter or message is kept."""
    granted_by: Text
    granted_on: Day
    until: Day | None = None
    """The last day on which it holds."""


class Image(Record):
    """Text alternative and rights of an image in the page's folder."""

    alt: Text
    """What the image says, for those who do not see it."""
    credit: Text | None = None
    licence: Text | None = None
    """An SPDX expression, or `all-rights-reserved`."""
    holder: Text | None = None
    permission: Permission | None = None


class ReleaseNote(Record):
    """The Secretariat's word that ongoing work may be told of."""

    reference: Text
    date: Day


class Fundraising(Record):
    """A page that asks for money, sponsors or donations under the name of the initiative."""

    approvals: tuple[Annotated[Reference, TermOf("approvals")], ...] = ()
    """Approvals of kind `fundraising`: one from ITU and one from UNECE."""


class BaseRecord(Record):
    """Fields of every content type."""

    never_blank = frozenset({"publish_on", "expires_on", "withdrawn_on", "title_withheld"})
    stands_after: ClassVar[Mapping[str, str]] = {}
    """Fields of a type that stand elsewhere in a file than where they are declared, and behind which."""

    title: Text
    summary: Summary
    """Plain text for lists and search results, at most 300 characters."""
    language: Language | None = None
    """Defaults to the suffix of the file name (`index.fr.md`), else `en`."""
    status: Status
    published_on: Day | None = None
    """When the page became public here."""
    updated: Day | None = None
    review_by: Day | None = None
    publish_on: Day | None = None
    """Embargo: not public before this day, 00:00 UTC."""
    expires_on: Day | None = None
    """No longer public from this day, 00:00 UTC."""
    superseded_by: AnyPage | None = None
    reason: Text | None = None
    """Why the page was withdrawn."""
    withdrawn_on: Day | None = None
    title_withheld: Flag = False
    confidential: Flag = False
    """Whether the page tells of ongoing work, which stays among the participants."""
    release_note: ReleaseNote | None = None
    fundraising: Fundraising | None = None
    images: dict[Annotated[str, StringConstraints(min_length=1)], Image] = Field(default={})
    related: tuple[AnyPage, ...] = ()
    sources: tuple[Text, ...] = ()
    """Where the facts come from: addresses, or words."""
    fact: Text | None = None
    """Identifier of the research record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentType:
    """A content type: its folder, its record, and the template of its pages.

    `listed` types are items of the indexes by goal, topic, place and year; the others are what those
    indexes are about (a city, a partner) or pages of the site itself.
    """

    name: str
    folder: str
    label: str
    plural: str
    record: type[BaseRecord]
    template: str
    listed: bool = False


LAST_FIELDS = ("images", "related", "sources", "fact")
"""What every type has and pages hold last: what goes with the page, and where its facts come from."""


def field_order(record: type[Record]) -> list[str]:
    """The names of a record's fields in the order in which a file holds them."""
    own = [name for name in record.model_fields if name not in BaseRecord.model_fields]
    shared = [name for name in BaseRecord.model_fields if name in record.model_fields]
    first = [name for name in shared if name not in LAST_FIELDS]
    order = [*first, *own, *(name for name in shared if name in LAST_FIELDS)]
    for name, before in getattr(record, "stands_after", {}).items():
        order.remove(name)
        order.insert(order.index(before) + 1, name)
    return order


Agencies: TypeAlias = OnRecord[tuple[Annotated[Reference, TermOf("agencies")], ...]]

Labels: TypeAlias = Mapping[str, str]
