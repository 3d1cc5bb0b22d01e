"""News."""

from typing import Annotated

from generator.content_types._base import BaseRecord, ContentType
from generator.content_types._goals import GoalCodes
from generator.model.dates import PartialDate
from generator.model.reference import Reference
from generator.source.fields import Day, PageOf, TermOf
from generator.source.record import needed


class News(BaseRecord):
    """Something that happened, on a day."""

    date: Day | None = needed()
    sdgs: GoalCodes | None = None
    topics: tuple[Annotated[Reference, TermOf("topics")], ...] = ()
    cities: tuple[Annotated[Reference, PageOf("cities")], ...] = ()
    countries: tuple[Annotated[Reference, TermOf("countries")], ...] = ()
    group: Annotated[Reference, PageOf("groups")] | None = None

    @property
    def day(self) -> PartialDate | None:
        """The day, as the indexes sort it."""
        return PartialDate(self.date.year, self.date.month, self.date.day) if self.date else None


NEWS = ContentType(
    name="news",
    folder="news",
    label="News",
    plural="News",
    record=News,
    template="pages/news.html",
    listed=True,
)
