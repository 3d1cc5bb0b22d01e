"""What may be public, by the metadata of a page alone."""

from datetime import date
from enum import Enum
from hashlib import sha256
from typing import Protocol

from generator.content_types._base import Status

ONCE_PUBLIC: frozenset[Status] = frozenset({"published", "superseded", "withdrawn"})
"""Statuses of pages that the public has seen, or may see."""


FILE_TYPES = (
    *(".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"),
    *(".pdf", ".csv", ".txt", ".json", ".ods", ".odt", ".odp", ".docx", ".xlsx", ".pptx"),
)
"""Files that a page may bring along: none that a browser would run with the rights of the site."""


class Release(Enum):
    """What of a page the public edition shows."""

    FULL = "full"
    TOMBSTONE = "tombstone"
    NOTHING = "nothing"


class Lifecycle(Protocol):
    """What decides: fields of every record, and of a page's brief."""

    @property
    def status(self) -> str: ...

    @property
    def published_on(self) -> date | None: ...

    @property
    def publish_on(self) -> date | None: ...

    @property
    def expires_on(self) -> date | None: ...


def release(record: Lifecycle, as_of: date) -> Release:
    """Decide what the public may see of a page on a day.

    A page that was public once and is now withdrawn or expired leaves a tombstone: its identifier,
    dates, reason and successor, so that an address once cited never turns into a dead link.
    """
    if record.status not in ONCE_PUBLIC:
        return Release.NOTHING
    if record.publish_on and as_of < record.publish_on:
        return Release.NOTHING
    if record.publish_on and record.expires_on and record.expires_on <= record.publish_on:
        return Release.NOTHING
    if record.status != "withdrawn" and not (record.expires_on and as_of >= record.expires_on):
        return Release.FULL
    return Release.TOMBSTONE if _was_public(record, as_of) else Release.NOTHING


def _was_public(record: Lifecycle, as_of: date) -> bool:
    """Whether a page that is public no more may have been so; a slip in a date makes nothing public."""
    since, end = record.published_on, record.expires_on
    if since is None:
        # One that expires was public without a day, as it would be now.
        return record.status != "withdrawn"
    return since <= as_of and (end is None or since < end)


def may_be_published(path: str) -> bool:
    """Whether a file is of a type that a released page may bring along."""
    return path.lower().endswith(FILE_TYPES)


def canary(path: str) -> str:
    """A mark for the page of a source, which the participants' edition carries where it is unpublished."""
    return f"unpublished-{sha256(path.encode()).hexdigest()[:16]}"
