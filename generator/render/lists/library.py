"""The library: every work and event, newest first."""

from collections.abc import Iterator

from generator.index.urls import LIBRARY_TABLE, in_language
from generator.model.words import N_
from generator.render.context import Context, dimension
from generator.render.views import Group, ListView

ABOUT = N_("Every work and event in the knowledge base, newest first.")
BY = {"kinds": N_("By kind"), "years": N_("By year")}


def library_view(context: Context, number: int) -> ListView:
    """Page `number` of everything that is listed."""
    return ListView(
        url=context.url,
        template="views/listing.html",
        title=context.numbered(context.gettext("Library"), number),
        description=context.gettext(ABOUT),
        definition=context.gettext(ABOUT),
        crumbs=(context.home,),
        listing=context.listing(base=in_language("library/", context.language), number=number),
        breakdowns=tuple(_breakdowns(context)) if number == 1 else (),
        table=context.to(LIBRARY_TABLE),
    )


def _breakdowns(context: Context) -> Iterator[Group]:
    types = dimension("types")
    links = (context.value(types, value, context.total("types", value.id)) for value in context.shown(types))
    yield Group(title=context.gettext("By type"), links=tuple(links))
    for name in ("kinds", "years"):
        group = context.breakdown(by=dimension(name), title=context.gettext(BY[name]))
        if group.links:
            yield group
