"""What is taken from a page as it is read."""

from hashlib import sha256
from typing import Any

from generator.content_types._rights import Rights
from generator.content_types._work import Work
from generator.content_types.partner import Partner
from generator.content_types.release import may_be_published
from generator.index.backlinks import named
from generator.index.dimension import unique
from generator.index.dimensions import all_dimensions
from generator.index.entry import date_of
from generator.index.places import countries_named
from generator.model.excerpt import Excerpt
from generator.model.page import Page
from generator.source.links import resolve


def excerpt(page: Page[Any]) -> Excerpt:
    """The excerpt of a page, as it was taken when the page was read, or taken now."""
    return page.excerpt or excerpt_of(page)


def excerpt_of(page: Page[Any]) -> Excerpt:
    """Take the excerpt of a page."""
    record = page.record
    rights: Rights | None = getattr(record, "rights", None)
    holders = rights.holders if rights else None
    return Excerpt(
        summary=record.summary,
        date=date_of(record),
        facets=tuple((d.name, unique(map(str, d.of(page)))) for d in all_dimensions() if d.of),
        countries=tuple(map(str, countries_named(record))),
        named=tuple(named(record)),
        source=sha256(page.document.text.encode()).hexdigest(),
        files=tuple(_files(page)),
        logos=tuple(_logos(record)),
        consent=_consent(record),
        holders=tuple(map(str, holders)) if isinstance(holders, tuple) else holders,
        licence=rights.licence if rights else None,
    )


def _files(page: Page[Any]) -> list[str]:
    if not page.bundle:
        return []
    body = page.document.body
    found = {resolve(page.path, link.target).path for link in (*body.links, *body.images)}
    return sorted(path for path in found if path.startswith(f"{page.bundle}/") and may_be_published(path))


def _logos(record: object) -> list[str]:
    if isinstance(record, Work):
        return [*map(str, record.logos)]
    return [str(record.agency)] if isinstance(record, Partner) else []


def _consent(record: object) -> tuple[tuple[str, str], ...] | None:
    """The consent that a page stands on, as text; None for pages that need none."""
    consent = getattr(record, "consent", None)
    if consent is None:
        return None
    return tuple((name, str(value)) for name, value in sorted(vars(consent).items()) if value is not None)
