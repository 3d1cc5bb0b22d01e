"""Events, news, and plain pages."""

from generator.content_types._base import BaseRecord
from generator.content_types.event import Event
from generator.content_types.news import News
from generator.model.page import Page
from generator.model.words import N_
from generator.render.context import Context
from generator.render.page_view import PageView
from generator.render.pages.base import page_view
from generator.render.pages.facts import dates, fact

KINDS = {
    "launch": N_("Launch"),
    "annual-meeting": N_("Annual meeting"),
    "webinar": N_("Webinar"),
    "session": N_("Session"),
    "e-meeting": N_("Online meeting"),
    "talk": N_("Talk"),
}


def event_view(context: Context, page: Page[Event]) -> PageView:
    """The view of an event."""
    record = page.record
    begins, ends = context.date(record.date), context.date(record.end_date)
    city = context.page(record.city) if record.city else None
    facts = [
        fact(context.gettext("Kind"), context.gettext(KINDS[record.event_kind])),
        fact(context.gettext("Number"), str(record.number) if record.number else None),
        fact(context.gettext("Date"), _period(context, begins, ends)),
        fact(context.gettext("Time"), record.time),
        fact(context.gettext("Place"), city or record.place),
        fact(context.gettext("Venue"), record.venue),
        fact(context.gettext("Held within"), record.within),
        fact(context.gettext("Hosts"), *record.hosts),
        fact(context.gettext("Outcomes"), *record.outcomes),
        fact(
            context.gettext("Remark"),
            context.gettext("Not an event of U4SSC itself") if record.related_event else None,
        ),
    ]
    return page_view(
        context,
        page,
        kicker=(
            context.gettext(KINDS[record.event_kind]),
            *([begins] if begins else []),
            *([record.place] if record.place else []),
        ),
        facts=facts,
        related=context.related(page.identifier),
    )


def _period(context: Context, begins: str, ends: str) -> str:
    if begins and ends:
        return context.gettext("%(begins)s to %(ends)s", begins=begins, ends=ends)
    return begins or context.gettext("Date not on record")


def news_view(context: Context, page: Page[News]) -> PageView:
    """The view of a news item."""
    return page_view(
        context, page, kicker=(context.date(page.record.date),), related=context.related(page.identifier)
    )


def plain_view(context: Context, page: Page[BaseRecord]) -> PageView:
    """The view of a page of the site itself."""
    return page_view(context, page, facts=dates(context, page.record))
