"""The library: every work and event, newest first."""

from generator.render.context import Context, dimension, numbered
from generator.render.views import Group, ListView


def library_view(context: Context, number: int) -> ListView:
    """Page `number` of everything that is listed."""
    items = context.index.items
    types = dimension("types")
    links = (
        context.value(types, value, len(context.index.listed("types", value.id)))
        for value in context.index.shown(types)
    )
    groups = [
        Group(title="By type", links=tuple(links)),
        *(context.breakdown(items, dimension(name), f"By {name[:-1]}") for name in ("kinds", "years")),
    ]
    return ListView(
        url=context.url,
        template="views/listing.html",
        title=numbered("Library", number),
        description="Every work and event in the knowledge base, newest first.",
        definition="Every work and event in the knowledge base, newest first.",
        crumbs=(context.link("Home", ""),),
        listing=context.listing(items, "library/", number),
        breakdowns=tuple(group for group in groups if group.links),
    )
