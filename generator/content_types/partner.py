"""United Nations bodies that take part."""

from typing import Annotated

from pydantic import Field

from generator.content_types._base import BaseRecord, ContentType
from generator.model.reference import Reference
from generator.model.words import N_
from generator.source.fields import TermOf


class Partner(BaseRecord):
    """The page of an agency; its name, role and logo stand in the registry."""

    agency: Annotated[Reference, TermOf("agencies")] = Field(examples=["itu"])
    """The body: an identifier of `registry/agencies.yml`."""


PARTNER = ContentType(
    name="partner",
    folder="partners",
    label=N_("Partner"),
    plural=N_("Partners"),
    record=Partner,
    template="pages/partner.html",
)
