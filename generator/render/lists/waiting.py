"""The Secretariat's screen as a page of the participants' edition."""

from datetime import date

from generator.index.changes import next_change
from generator.index.status.item import Item
from generator.index.status.screen import Section
from generator.render import queries
from generator.render.context import Context
from generator.render.dates import distance, in_words
from generator.render.lists.views import StatusView
from generator.render.views import Banner, Group, Link

URL = "status/"
TOLD = "For participants alone: this page names what is not published."


def status_view(context: Context) -> StatusView:
    """What waits, lapses and ends, with links to the pages it is about."""
    status = context.ask(queries.status)
    if status is None:
        raise LookupError(URL)
    coming = next_change(status.changes)
    return StatusView(
        url=context.url,
        template="views/status.html",
        title=f"What waits, lapses and ends, as of {in_words(status.as_of)}",
        description="What the Secretariat has to see to.",
        crumbs=(context.home,),
        banner=Banner(kind="unpublished", text=TOLD),
        next_change=f"The public edition changes by itself on {coming or 'no day that is known'}.",
        groups=tuple(_group(context, section, status.as_of) for section in status.sections),
    )


def _group(context: Context, section: Section, as_of: date) -> Group:
    links = tuple(_link(context, item, as_of) for item in section.items)
    return Group(title=section.title, id=section.name, links=links)


def _link(context: Context, item: Item, as_of: date) -> Link:
    page = context.page(item.page) if item.page else None
    when = f"{in_words(item.day)}, {distance(item.day, as_of)}" if item.day else ""
    # A page is known by its title, a record by what the registry calls it.
    label = page.label if page and item.subject == item.page else item.subject
    note = "; ".join(part for part in (when, item.note) if part)
    return Link(label=label, url=page.url if page else "", note=note)
