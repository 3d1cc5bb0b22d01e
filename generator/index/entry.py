"""What every list says of a page."""

from typing import NamedTuple

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.event import Event
from generator.content_types.news import News
from generator.model.dates import PartialDate


class Place(NamedTuple):
    """A place that a page is about: the title of a city, or none, and the code of its country."""

    city: str
    country: str


class Entry(NamedTuple):
    """A page as a list shows it; `date` is the work's own date, None when unknown.

    A translation may leave the title of a work as its publisher printed it: then `title_language` names the
    language of that, and is empty where title and text are in one.
    """

    identifier: str
    folder: str
    url: str
    title: str
    summary: str
    type_label: str
    language: str
    date: PartialDate | None
    places: tuple[Place, ...] = ()
    title_language: str = ""

    @property
    def titled_in(self) -> str:
        """The language of the title."""
        return self.title_language or self.language

    @property
    def newest_first(self) -> tuple[int, int, int, str, str]:
        """Sort key: newest first, undated last, then by title."""
        date = self.date or PartialDate(0)
        return (-date.year, -date.month, -date.day, self.title.casefold(), self.identifier)


def date_of(record: BaseRecord) -> PartialDate | None:
    """The date that sorts a page and puts it into a year."""
    match record:
        case Work():
            return record.date
        case Event() | News():
            return record.day
        case _:
            return None
