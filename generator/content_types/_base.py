"""What all content types share: the life cycle of a page, and where it came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field, StringConstraints

from generator.model.reference import Reference
from generator.source.fields import AnyPage, Day, Evidence, Flag, OnRecord, Summary, TermOf, Text
from generator.source.record import Record
from generator.source.shape import shapes

Status: TypeAlias = Literal["draft", "in-review", "approved", "published", "superseded", "withdrawn"]
Language: TypeAlias = Literal["ar", "zh", "en", "fr", "ru", "es"]

RELEASED: frozenset[Status] = frozenset({"approved", "published", "superseded", "withdrawn"})
"""Statuses at which everything needed for publication must be there."""


class Permission(Record):
    """Leave to show what belongs to others."""

    reference: Text = Field(examples=["Letter of 3 May 2026, archive of the Secretariat"])
    """Where the letter or message that gives it is kept."""
    granted_by: Text
    """Who gave it: a body or an office rather than a person."""
    granted_on: Day
    """The day on which it was given, as `2026-11-23`."""
    until: Day | None = None
    """The last day on which it holds; left out where it has no end."""


class Image(Record):
    """Text alternative and rights of an image in the page's folder."""

    alt: Text = Field(examples=["Bar chart: 12 of 16 districts have reached the target"])
    """What the image says, for those who do not see it."""
    credit: Text | None = None
    """Who is named beside the image: photographer, agency or source."""
    licence: Text | None = Field(default=None, examples=["CC-BY-4.0", "all-rights-reserved"])
    """The licence of the image: an SPDX expression, or `all-rights-reserved`."""
    holder: Text | None = Field(default=None, examples=["u4ssc"])
    """Who holds the rights in it; `u4ssc` for pictures of our own."""
    permission: Permission | None = None
    """Leave to show an image of others that no licence allows to be shown."""


class ReleaseNote(Record):
    """The Secretariat's word that ongoing work may be told of."""

    reference: Text
    """Where the Secretariat's note is kept."""
    date: Day
    """The day of the note, as `2026-11-23`."""


class Fundraising(Record):
    """A page that asks for money, sponsors or donations under the name of the initiative."""

    approvals: tuple[Annotated[Reference, TermOf("approvals")], ...] = ()
    """Approvals of kind `fundraising`: one from ITU and one from UNECE."""


class BaseRecord(Record):
    """Fields of every content type."""

    never_blank = frozenset({"publish_on", "expires_on", "withdrawn_on", "title_withheld"})
    stands_after: ClassVar[Mapping[str, str]] = {}
    """Fields of a type that stand elsewhere in a file than where they are declared, and behind which."""
    asked: ClassVar[frozenset[str]] = frozenset({"sources"})
    """Fields that whoever begins a page is asked for, besides those that it must have."""

    title: Text = Field(examples=["Pully under the microscope"])
    """The name of the page as readers see it, in full; of a work, as the work itself prints it."""
    summary: Summary
    """Plain text for lists and search results, at most 300 characters, in own words."""
    language: Language | None = Field(default=None, examples=["fr"])
    """The language of the text. Defaults to the suffix of the file name (`index.fr.md`), else `en`."""
    status: Status
    """How far the page has come. `draft`, `in-review` and `approved` are not public; `published` is,
    `superseded` too, with a word on what came after it; `withdrawn` leaves a notice in its place."""
    published_on: Day | None = None
    """When the page became public here; a published page needs it."""
    updated: Day | None = None
    """When what the page says last changed."""
    review_by: Day | None = None
    """When somebody should look again whether the page still holds."""
    publish_on: Day | None = None
    """Embargo: not public before this day, 00:00 UTC."""
    expires_on: Day | None = None
    """No longer public from this day, 00:00 UTC."""
    superseded_by: AnyPage | None = Field(default=None, examples=["deliverables/factsheet-pully-2020"])
    """The page that took its place, by folder and slug; needed with status `superseded`."""
    reason: Text | None = None
    """Why the page was withdrawn; needed with status `withdrawn`."""
    withdrawn_on: Day | None = None
    """The day on which it was withdrawn; needed with status `withdrawn`."""
    title_withheld: Flag = False
    """Whether the notice that a withdrawn page leaves keeps its title back: `true` or `false`."""
    confidential: Flag = False
    """Whether the page tells of ongoing work, which stays among the participants."""
    release_note: ReleaseNote | None = None
    """The Secretariat's word that what is confidential may be told of."""
    fundraising: Fundraising | None = None
    """Needed where the page asks for money, sponsors or donations in the name of the initiative."""
    images: dict[Annotated[str, StringConstraints(min_length=1)], Image] = Field(default={})
    """The images beside the page, by the names of their files: what each says, and whose it is."""
    related: tuple[AnyPage, ...] = Field(default=(), examples=[["events/launch"]])
    """Pages that readers of this one may want next, by folder and slug."""
    sources: tuple[Evidence, ...] = Field(default=(), examples=[["https://www.itu.int/en/publications/"]])
    """Where the facts come from: addresses, or words."""
    fact: Text | None = None
    """Identifier of the research record behind a record page; authors leave it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentType:
    """A content type: its folder, its record, and the template of its pages.

    `listed` types are items of the indexes by goal, topic, place and year; the others are what those
    indexes are about (a city, a partner) or pages of the site itself. A form writes a `bundle` as
    `<slug>/index.md`, with images beside it, and others as `<slug>.md`; by hand either may be written.
    """

    name: str
    folder: str
    label: str
    plural: str
    record: type[BaseRecord]
    template: str
    listed: bool = False
    bundle: bool = False


LAST_FIELDS = ("images", "related", "sources", "fact")
"""What every type has and pages hold last: what goes with the page, and where its facts come from."""


def field_order(record: type[Record]) -> list[str]:
    """The names of a record's fields in the order in which a file holds them.

    Those that hold fields of their own come last: GitHub shows front matter as a table, and one of short
    lines can be read.
    """
    own = [name for name in record.model_fields if name not in BaseRecord.model_fields]
    shared = [name for name in BaseRecord.model_fields if name in record.model_fields]
    first = [name for name in shared if name not in LAST_FIELDS]
    order = [*first, *own, *(name for name in shared if name in LAST_FIELDS)]
    for name, before in getattr(record, "stands_after", {}).items():
        order.remove(name)
        order.insert(order.index(before) + 1, name)
    own_shapes = shapes(record)
    return sorted(order, key=lambda name: bool(own_shapes[name].records))


Agencies: TypeAlias = OnRecord[tuple[Annotated[Reference, TermOf("agencies")], ...]]

Labels: TypeAlias = Mapping[str, str]
