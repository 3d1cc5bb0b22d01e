"""United Nations bodies behind U4SSC."""

from typing import Annotated, Literal, TypeAlias

from pydantic import StringConstraints

from generator.model.asset import Asset
from generator.model.vocabulary import Vocabulary
from generator.source.fields import Day, Flag, Slug, Text, Url
from generator.source.record import Record
from generator.source.term import BaseTerm

LOGOS = "registry/logos/"
"""Folder of the official logo files."""

LOGO_TYPES = {"image/png": "png", "image/svg+xml": "svg"}
"""Media types that a logo may have, with the endings of its published name."""

Role: TypeAlias = Literal["secretariat", "coordinator", "supporting", "former-supporting"]


class Logo(Record):
    """An official logo file as the agency supplied it."""

    file: Text
    """Path below `registry/logos/`."""
    alt: Text
    """Text alternative: it names the agency."""
    received_on: Day
    """The day on which the agency supplied it."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Digest of the file, by which an altered one is noticed."""
    version: Text | None = None
    """Version, where the agency gives one."""

    @property
    def path(self) -> str:
        """The file's path in the content folder."""
        return LOGOS + self.file


class Agency(BaseTerm):
    """A United Nations body; without a `logo` on record it is shown by name."""

    id: Slug
    """Short name, as pages give it."""
    acronym: Text
    """Acronym, by which lists show it."""
    name: Text
    """Full name."""
    name_confirmed: Flag = True
    """Whether the name was read on a page of the body itself."""
    role: Role
    """Its role in U4SSC today."""
    also: tuple[Role, ...] = ()
    """Further roles."""
    unit: Text | None = None
    """The unit that works for U4SSC."""
    url: Url | None = None
    """Its site."""
    url_confirmed: Flag = True
    """Whether the address was seen to work."""
    logo: Logo | None = None
    """Its official logo, as it supplied it."""

    @property
    def label(self) -> str:
        return self.acronym

    @property
    def spellings(self) -> tuple[str, ...]:
        return (*self.aliases, self.acronym)


AGENCIES = Vocabulary("agencies", Agency, "agencies.yml", "agency")


def is_logo(asset: Asset) -> bool:
    """Whether a file is fit to be shown as a logo, whoever's it is."""
    return asset.media_type in LOGO_TYPES and not asset.faults and not asset.personal
