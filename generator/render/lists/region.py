"""Regions: what they are part of, their parts, their places."""

from generator.index.dimension import Value
from generator.render import queries
from generator.render.context import Context, dimension
from generator.render.lists.country import cities_within, city_links
from generator.render.lists.extra import Extra
from generator.render.lists.locator import locator_map
from generator.render.views import Group
from generator.taxonomy.countries import COUNTRIES
from generator.taxonomy.regions import REGIONS


def region_extra(context: Context, value: Value) -> Extra:
    """A region's neighbours in M49, and the places in it."""
    regions = context.terms(REGIONS)
    region = regions[value.id]
    parts = [other.id for other in regions if other.parent == region.id]
    countries = [c.id for c in context.terms(COUNTRIES) if region.id in context.ask(queries.regions, c.id)]
    groups = (
        Group(
            title=context.gettext("Part of"),
            links=context.values(dimension("regions"), [region.parent] if region.parent else []),
        ),
        Group(
            title=context.gettext("Sub-regions"),
            links=context.values(dimension("regions"), parts),
            id="sub-regions",
        ),
        Group(title=context.gettext("Cities and places"), links=city_links(context, countries), id="cities"),
    )
    return Extra(
        sections=tuple(group for group in groups if group.links),
        located=locator_map(context, value.label, cities_within(context, countries)),
    )
