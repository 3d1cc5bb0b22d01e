"""What gate and release record take from a page, besides what all others may ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from generator.content_types._rights import Rights
from generator.content_types._work import Work
from generator.content_types.partner import Partner
from generator.content_types.release import may_be_published
from generator.model.page import Page
from generator.source.links import resolve


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The SHA-256 of a page's text, the files of its own folder that it names, whose logos it shows.

    It follows from the page alone.
    """

    source: str
    files: tuple[str, ...]
    logos: tuple[str, ...]
    consent: Mapping[str, str] | None
    holders: tuple[str, ...] | str | None
    licence: str | None


def stock_of(page: Page[Any]) -> Stock:
    """What there is to take from a page."""
    rights: Rights | None = getattr(page.record, "rights", None)
    holders = rights.holders if rights else None
    return Stock(
        source=sha256(page.document.text.encode()).hexdigest(),
        files=tuple(_files(page)),
        logos=tuple(_logos(page.record)),
        consent=_consent(page),
        holders=tuple(map(str, holders)) if isinstance(holders, tuple) else holders,
        licence=rights.licence if rights else None,
    )


def _files(page: Page[Any]) -> list[str]:
    """Images and attachments that a page's body names in its own folder, whether they are there or not."""
    if not page.bundle:
        return []
    body = page.document.body
    named = {resolve(page.path, link.target).path for link in (*body.links, *body.images)}
    return sorted(path for path in named if path.startswith(f"{page.bundle}/") and may_be_published(path))


def _logos(record: object) -> list[str]:
    if isinstance(record, Work):
        return [*map(str, record.logos)]
    return [str(record.agency)] if isinstance(record, Partner) else []


def _consent(page: Page[Any]) -> dict[str, str] | None:
    """The consent that a page stands on, as text; None for pages that need none."""
    consent = getattr(page.record, "consent", None)
    if consent is None:
        return None
    return {name: str(value) for name, value in sorted(vars(consent).items()) if value is not None}
