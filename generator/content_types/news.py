"""News."""

from typing import Annotated, Literal

from generator.content_types._base import BaseRecord, ContentType
from generator.content_types._goals import GoalCodes
from generator.model.dates import PartialDate
from generator.model.reference import Reference
from generator.model.words import N_
from generator.source.fields import Day, PageOf, TermOf, Text
from generator.source.record import Record, needed


class Campaign(Record):
    """An awareness campaign: whose, and from when until when."""

    owner: Text
    start: Day
    end: Day


class News(BaseRecord):
    """Something that happened, on a day."""

    news_kind: Literal["news", "press-release", "campaign"] = "news"
    issued_by: Text | None = None
    """Of a press release: `secretariat`, or who else issued it."""
    campaign: Campaign | None = None
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
    label=N_("News"),
    plural=N_("News"),
    record=News,
    template="pages/news.html",
    listed=True,
)
