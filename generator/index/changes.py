"""On which days the public edition changes although nobody changes the content."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from generator.content_types.release import Release, release
from generator.model.page import Corpus, Page

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A page that comes or goes by itself at 00:00 UTC of a day."""

    day: date
    page: str
    expires: bool = False

    def __str__(self) -> str:
        """What happens, in words."""
        return f"{self.page} expires" if self.expires else f"embargo of {self.page} lifts"


def dated_pages(corpus: Corpus) -> Iterator[Page[Any]]:
    """Pages with the dates of a life cycle, those too some of whose other fields are wrong."""
    yield from corpus.pages.values()
    for page in corpus.broken:
        # Translations inherit their dates, and have none of their own.
        if hasattr(page.record, "publish_on") and page.identifier not in corpus.pages:
            yield page


def changes(corpus: Corpus, as_of: date) -> tuple[Change, ...]:
    """All changes after a day, in order."""
    return tuple(sorted(one for page in dated_pages(corpus) for one in _of(page, as_of)))


def next_change(found: tuple[Change, ...]) -> str:
    """The first day of change and what happens on it, empty for none: `2027-01-01: embargo of x lifts`."""
    if not found:
        return ""
    same = [str(one) for one in found if one.day == found[0].day]
    return f"{found[0].day}: {'; '.join(same)}"


def _of(page: Page[Any], as_of: date) -> Iterator[Change]:
    brief = page.brief
    for day, expires in ((brief.publish_on, False), (brief.expires_on, True)):
        if day and day > as_of and release(brief, day) is not release(brief, day - DAY):
            # What is withdrawn by the end of its embargo shows its tombstone from then on.
            yield Change(day, page.identifier, expires and release(brief, day) is not Release.FULL)
