"""The Secretariat's screen: what waits, lapses and ends, under its headings."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.index.changes import Change, changes
from generator.index.status import dated, lapsing, translations, waiting
from generator.index.status.item import Item
from generator.model.page import Corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Things of one sort; those that are `due` have a day that belongs into a calendar."""

    name: str
    title: str
    items: tuple[Item, ...]
    due: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The whole screen, as of a day."""

    as_of: date
    sections: tuple[Section, ...]
    changes: tuple[Change, ...]


def status(corpus: Corpus, as_of: date) -> Status:
    """What waits, lapses and ends in a corpus that no gate has been before."""
    return Status(
        as_of=as_of,
        sections=tuple(
            Section(name=name, title=title, items=tuple(_ordered(find(corpus, as_of))), due=due)
            for name, title, due, find in SECTIONS
        ),
        changes=changes(corpus, as_of),
    )


def _ordered(items: Iterable[Item]) -> list[Item]:
    """By day, what has none at the end."""
    return sorted(items, key=lambda item: (item.day is None, item.day or date.max, item.subject, item.key))


SECTIONS: tuple[tuple[str, str, bool, Callable[[Corpus, date], Iterator[Item]]], ...] = (
    ("waiting", "Waiting for consent", False, waiting.waiting),
    ("soon", f"Approvals and permissions that lapse within {lapsing.SOON} days", True, lapsing.soon),
    (
        "later",
        f"Approvals and permissions that lapse in {lapsing.SOON + 1} to {lapsing.LATER} days",
        True,
        lapsing.later,
    ),
    ("embargoes", "Embargoes that lift next", True, dated.embargoes),
    ("expiries", "Pages that expire next", True, dated.expiries),
    ("terms", "Terms of office that end", True, dated.terms),
    ("waivers", "Waivers in force", True, dated.waivers),
    ("reviews", "Pages past their review", True, dated.reviews),
    ("translations", "Translations behind their originals", False, translations.behind),
    ("logos", "Partners without a logo", False, dated.without_logo),
)
"""Name, title, whether its days belong into a calendar, and where its items come from."""
