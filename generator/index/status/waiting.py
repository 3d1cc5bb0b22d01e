"""Works that wait for consent."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.content_types import by_folder
from generator.content_types._rights import SecretariatConsent
from generator.content_types._work import Work
from generator.index.changes import dated_pages
from generator.index.status.item import Item, about
from generator.model.page import Corpus, Page
from generator.registry.approvals import APPROVALS


def waiting(corpus: Corpus, as_of: date) -> Iterator[Item]:
    """Works in review or approved without a consent that holds, and since when."""
    works = {folder for folder, kind in by_folder().items() if issubclass(kind.record, Work)}
    for page in dated_pages(corpus):
        if page.folder not in works or page.record.status not in {"in-review", "approved"}:
            continue
        if lack := _lack(page, corpus, as_of):
            note = f"{page.record.status}; {lack}"
            yield about("consent", page, _first_date(page.record), note)


def _lack(page: Page[Any], corpus: Corpus, as_of: date) -> str:
    """What is missing of the consent to a page, empty for nothing."""
    consent = page.record.consent
    if consent is None:
        return "its consent cannot be read" if page.document.fields.get("consent") else "no consent"
    if not isinstance(consent, SecretariatConsent):
        return ""
    approval = corpus.vocabularies[APPROVALS].get(consent.approval)
    lack = ""
    if approval is None:
        lack = "is not on record"
    elif approval.kind != "publication" or page.identifier not in approval.scope:
        lack = "does not cover its publication"
    elif approval.date > as_of:
        lack = f"holds from {approval.date} only"
    elif approval.valid_until and approval.valid_until < as_of:
        lack = f"lapsed on {approval.valid_until}"
    return f"approval {consent.approval} {lack}" if lack else ""


def _first_date(record: Any) -> date | None:  # noqa: ANN401 - a record, or as much of one as could be read
    """The last change, or else the first day that the page tells of its own making."""
    plan = getattr(record, "planning", None)
    told = [plan.work_plan.sent_on] if plan and plan.work_plan else []
    told += [leader.appointed_on for leader in plan.leaders if leader.appointed_on] if plan else []
    return record.updated or record.published_on or min(told, default=None)
