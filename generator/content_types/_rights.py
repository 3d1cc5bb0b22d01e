"""Rights in a work, and why its page may be public."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from generator.model.reference import Reference
from generator.source.fields import Day, OnRecord, TermOf, Text, Url
from generator.source.record import Record

Holder: TypeAlias = Text


class Rights(Record):
    """Who holds the rights in the work, as far as the work itself or the initiative says."""

    holders: OnRecord[tuple[Holder, ...]]
    """Identifiers of agencies, or names of others."""
    licence: Text
    """An SPDX expression, `all-rights-reserved` or `not-on-record`."""
    stated: Text
    """What the work itself prints, or `not-on-record`."""
    contact: Text
    """Where permission is asked for, or `not-on-record`."""
    note: Text | None = None
    """Why holders or licence are no longer what this page said before."""


class SecretariatConsent(Record):
    """The Secretariat allowed the publication."""

    basis: Literal["secretariat"]
    approval: Annotated[Reference, TermOf("approvals")]


class PublicRecord(Record):
    """The publisher has already made the work public; the page has own words and a link."""

    basis: Literal["public-record"]
    url: Url
    seen_on: Day


class CitedElsewhere(Record):
    """Seen only in a copy, which is not linked, or known only from a mention."""

    basis: Literal["cited-elsewhere"]
    url: Url | None = None
    """The page where the copy or the mention was seen."""
    cited_in: Text | None = None
    """The work or page that names the work, where no copy was seen."""
    seen_on: Day


Consent: TypeAlias = Annotated[
    SecretariatConsent | PublicRecord | CitedElsewhere, Field(discriminator="basis")
]
