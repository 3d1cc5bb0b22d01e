"""One thing to see to."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to see to. `kind` and `key` name it from day to day; `page` is what it is about, if one.

    `day` is when it falls due; of what waits, since when it does, if anybody has written that down.
    """

    kind: str
    key: str
    subject: str
    page: str = ""
    day: date | None = None
    note: str = ""


def about(kind: str, page: Page[Any], day: date | None, note: str = "") -> Item:
    """A page to see to."""
    name = page.identifier
    return Item(kind=kind, key=name, subject=name, page=name, day=day, note=note)
