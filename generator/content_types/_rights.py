"""Rights in a work, and why its page may be public."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.model.reference import Reference
from generator.source.fields import Day, OnRecord, TermOf, Text, Url
from generator.source.record import Record

Holder: TypeAlias = Text


class Rights(Record):
    """Who holds the rights in the work, as far as the work itself or the initiative says."""

    holders: OnRecord[tuple[Holder, ...]] = Field(examples=[["itu", "unece"], ["u4ssc"], "not-on-record"])
    """Who holds the rights: identifiers of agencies or names of others, or `not-on-record`; `u4ssc` while the
    work is unpublished."""
    licence: Text = Field(examples=["CC-BY-4.0", "all-rights-reserved", "not-on-record"])
    """How the work may be used: an SPDX expression, `all-rights-reserved` or `not-on-record`."""
    stated: Text = Field(examples=["© ITU 2021. All rights reserved.", "not-on-record"])
    """The rights line that the work itself prints, word for word, or `not-on-record`."""
    contact: Text = Field(examples=["not-on-record"])
    """Where permission is asked for: an office and its address, or `not-on-record`."""
    note: Text | None = None
    """Why holders or licence are no longer what this page said before."""


class SecretariatConsent(Record):
    """The Secretariat allowed the publication."""

    basis: Literal["secretariat"]
    """`secretariat`: the Secretariat allowed the publication."""
    approval: Annotated[Reference, TermOf("approvals")]
    """Its approval of kind `publication`: the name of a record in `registry/approvals/`."""


class PublicRecord(Record):
    """The publisher has already made the work public; the page has own words and a link."""

    basis: Literal["public-record"]
    """`public-record`: the publisher has made the work public; the page has own words about it and a link."""
    url: Url
    """The address at which the publisher shows the work; its host stands in `registry/publishers.yml`."""
    seen_on: Day
    """The day on which it was seen there, as `2026-11-23`."""


class CitedElsewhere(Record):
    """Seen only in a copy, which is not linked, or known only from a mention."""

    basis: Literal["cited-elsewhere"]
    """`cited-elsewhere`: the work was seen only in a copy, or is known from a mention."""
    url: Url | None = None
    """The page where the copy or the mention was seen."""
    cited_in: Text | None = None
    """The work or page that names the work, where no copy was seen."""
    seen_on: Day
    """The day on which it was seen there, as `2026-11-23`."""


Consent: TypeAlias = Annotated[
    SecretariatConsent | PublicRecord | CitedElsewhere, Field(discriminator="basis")
]
