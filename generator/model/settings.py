"""Everything a build depends on besides the content."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Edition(StrEnum):
    """For whom a site is built."""

    PUBLIC = "public"
    PARTICIPANTS = "participants"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The date, address and edition of a build: the only way they reach a page.

    `site_url` ends with a slash; `page_size` is the number of entries on one page of a list.
    """

    as_of: date
    site_url: str
    site_name: str = "U4SSC knowledge base"
    edition: Edition = Edition.PUBLIC
    language: str = "en"
    page_size: int = 50
