"""As much of a page as others ask for: what is known of every page without reading it."""

from collections.abc import Mapping
from datetime import date
from hashlib import blake2b
from typing import Any, NamedTuple, Self

from generator.model.dates import PartialDate
from generator.model.document import Document
from generator.model.parts import source_digest


class Brief(NamedTuple):
    """What checks of other pages, and of the whole, may ask of a page.

    `origins` are the pages that it says it comes from or belongs to; `images` are the files that its
    fields declare, each with its holder; `digest` is that of the page's file, `source_digest` that of what is
    translated of it. The work is `on_record` where
    others made it public or named it.
    """

    title: str = ""
    status: str = ""
    published_on: date | None = None
    publish_on: date | None = None
    expires_on: date | None = None
    superseded_by: str = ""
    issued: PartialDate | None = None
    origins: tuple[str, ...] = ()
    on_record: bool = False
    agendas: tuple[str, ...] = ()
    doi: str = ""
    isbn: str = ""
    images: tuple[tuple[str, str], ...] = ()
    anchors: tuple[str, ...] = ()
    digest: str = ""
    source_digest: str = ""

    @classmethod
    def of(cls, record: object, document: Document) -> Self:
        """The brief of a page with this record, or with as much of one as could be read."""
        fields: Mapping[str, Any] = vars(record)
        consent = fields.get("consent")
        issued, identifiers, part_of = (fields.get(name) for name in ("issued", "identifiers", "part_of"))
        return cls(
            title=fields.get("title") or "",
            status=fields.get("status") or "",
            published_on=fields.get("published_on"),
            publish_on=fields.get("publish_on"),
            expires_on=fields.get("expires_on"),
            superseded_by=str(fields.get("superseded_by") or ""),
            issued=issued if isinstance(issued, PartialDate) else None,
            origins=(*map(str, fields.get("derived_from") or ()), *((str(part_of),) if part_of else ())),
            on_record=consent is not None and consent.basis != "secretariat",
            agendas=(*map(str, fields.get("frameworks") or ()),),
            doi=(identifiers and identifiers.doi) or "",
            isbn=(identifiers and identifiers.isbn) or "",
            images=tuple((name, one.holder or "") for name, one in (fields.get("images") or {}).items()),
            anchors=tuple(sorted(document.body.anchors)),
            digest=blake2b(document.text.encode(), digest_size=20).hexdigest(),
            source_digest=source_digest(document),
        )
