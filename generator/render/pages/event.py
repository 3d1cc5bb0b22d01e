"""Events, news, and plain pages."""

from generator.content_types._base import BaseRecord
from generator.content_types.event import Event
from generator.content_types.news import News
from generator.model.page import Page
from generator.render.context import Context
from generator.render.dates import in_words
from generator.render.pages.base import dates, fact, page_view
from generator.render.views import PageView

KINDS = {
    "launch": "Launch",
    "annual-meeting": "Annual meeting",
    "webinar": "Webinar",
    "session": "Session",
    "e-meeting": "Online meeting",
}


def event_view(context: Context, page: Page[Event]) -> PageView:
    """The view of an event."""
    record = page.record
    begins, ends = in_words(record.date), in_words(record.end_date)
    city = context.page(record.city) if record.city else None
    facts = [
        fact("Kind", KINDS[record.event_kind]),
        fact("Number", str(record.number) if record.number else None),
        fact("Date", f"{begins} to {ends}" if ends else begins or "Date not on record"),
        fact("Time", record.time),
        fact("Place", city or record.place),
        fact("Venue", record.venue),
        fact("Held within", record.within),
        fact("Hosts", *record.hosts),
        fact("Outcomes", *record.outcomes),
        fact("Remark", "Not an event of U4SSC itself" if record.related_event else None),
    ]
    return page_view(
        context,
        page,
        kicker=(
            KINDS[record.event_kind],
            *([begins] if begins else []),
            *([record.place] if record.place else []),
        ),
        facts=facts,
        related=context.related(page.identifier),
    )


def news_view(context: Context, page: Page[News]) -> PageView:
    """The view of a news item."""
    return page_view(
        context, page, kicker=(in_words(page.record.date),), related=context.related(page.identifier)
    )


def plain_view(context: Context, page: Page[BaseRecord]) -> PageView:
    """The view of a page of the site itself."""
    return page_view(context, page, facts=dates(page.record))
