"""The library: every work and event, newest first."""

from generator.render.context import Context, dimension
from generator.render.views import ListView


def library_view(context: Context, number: int) -> ListView:
    """Page `number` of everything that is listed."""
    items = context.index.items
    groups = [
        context.breakdown(items, dimension(name), f"By {name[:-1]}") for name in ("types", "kinds", "years")
    ]
    return ListView(
        url=context.url,
        template="views/listing.html",
        title="Library",
        description="Every work and event in the knowledge base, newest first.",
        definition="Every work and event in the knowledge base, newest first.",
        crumbs=(context.link("Home", ""),),
        listing=context.listing(items, "library/", number),
        breakdowns=tuple(group for group in groups if group.links),
    )
