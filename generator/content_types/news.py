"""News."""

from typing import Annotated, Literal

from pydantic import Field

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
    """The body that runs it."""
    start: Day
    """Its first day, as `2026-11-23`."""
    end: Day
    """Its last day, as `2026-11-23`."""


class News(BaseRecord):
    """Something that happened, on a day."""

    news_kind: Literal["news", "press-release", "campaign"] = "news"
    """Whether it is plain news, a press release of the Secretariat, or an awareness campaign."""
    issued_by: Text | None = Field(default=None, examples=["secretariat"])
    """Of a press release: `secretariat`, or who else issued it."""
    campaign: Campaign | None = None
    """Of a campaign: whose it is, and from when until when."""
    date: Day | None = needed()
    """The day on which it happened, as `2026-11-23`."""
    sdgs: GoalCodes | None = Field(default=None, examples=[["11", "11.6"]])
    """Goals and targets that it is about, or `none-on-record`."""
    topics: tuple[Annotated[Reference, TermOf("topics")], ...] = Field(default=(), examples=[["mobility"]])
    """What it is about: terms of `registry/topics.yml`."""
    cities: tuple[Annotated[Reference, PageOf("cities")], ...] = Field(default=(), examples=[["pully"]])
    """Cities that it tells of, by the slugs of their pages."""
    countries: tuple[Annotated[Reference, TermOf("countries")], ...] = Field(default=(), examples=[["CH"]])
    """Countries that it tells of, by their two-letter codes."""
    group: Annotated[Reference, PageOf("groups")] | None = None
    """The group that it is about, by the slug of its page."""

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
    bundle=True,
)
