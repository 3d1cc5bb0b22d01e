"""Approvals and permissions that lapse before long."""

from collections.abc import Iterator
from datetime import date

from generator.index.status.item import Item
from generator.model.page import Corpus
from generator.registry.approvals import APPROVALS

SOON = 30
LATER = 90
"""Days ahead within which what lapses is told: what lapses soon, and what lapses later."""


def _lapsing(corpus: Corpus, as_of: date) -> Iterator[Item]:
    for item in (*_approvals(corpus), *_permissions(corpus)):
        if item.day and 0 <= (item.day - as_of).days <= LATER:
            yield item


def soon(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """What lapses today or within 30 days."""
    return (item for item in _lapsing(corpus, as_of) if item.day and (item.day - as_of).days <= SOON)


def later(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """What lapses after that, within 90 days."""
    return (item for item in _lapsing(corpus, as_of) if item.day and (item.day - as_of).days > SOON)


def _approvals(corpus: Corpus) -> Iterator[Item]:
    for approval in corpus.vocabularies[APPROVALS]:
        yield Item(
            kind="approval",
            key=approval.id,
            subject=f"approval {approval.id}",
            page=approval.scope[0] if len(approval.scope) == 1 else "",
            day=approval.valid_until,
            note=f"{approval.kind}, for {', '.join(approval.scope)}",
        )


def _permissions(corpus: Corpus) -> Iterator[Item]:
    for page in corpus.documents:
        for file, image in (getattr(page.record, "images", None) or {}).items():
            if image.permission:
                yield Item(
                    kind="permission",
                    key=f"{page.path}/{file}",
                    subject=f"permission for {file} in {page.identifier}",
                    page=page.identifier,
                    day=image.permission.until,
                    note=f"by {image.permission.granted_by}, {image.permission.reference}",
                )
