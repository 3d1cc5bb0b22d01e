"""The library: every work and event, newest first."""

from collections.abc import Iterator

from generator.render.context import Context, dimension, numbered
from generator.render.views import Group, ListView


def library_view(context: Context, number: int) -> ListView:
    """Page `number` of everything that is listed."""
    return ListView(
        url=context.url,
        template="views/listing.html",
        title=numbered("Library", number),
        description="Every work and event in the knowledge base, newest first.",
        definition="Every work and event in the knowledge base, newest first.",
        crumbs=(context.link("Home", ""),),
        listing=context.listing(base="library/", number=number),
        breakdowns=tuple(_breakdowns(context)) if number == 1 else (),
    )


def _breakdowns(context: Context) -> Iterator[Group]:
    types = dimension("types")
    links = (context.value(types, value, context.total("types", value.id)) for value in context.shown(types))
    yield Group(title="By type", links=tuple(links))
    for name in ("kinds", "years"):
        group = context.breakdown(by=dimension(name), title=f"By {name[:-1]}")
        if group.links:
            yield group
