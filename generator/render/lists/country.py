"""Countries: their region and their cities."""

from generator.index.dimension import Value
from generator.index.places import regions_of
from generator.render.context import Context, dimension
from generator.render.lists.extra import Extra
from generator.render.views import Group, Link
from generator.taxonomy.countries import COUNTRIES

GROUPS = {
    "ldc": "Least developed country",
    "lldc": "Landlocked developing country",
    "sids": "Small island developing State",
}


def country_extra(context: Context, value: Value) -> Extra:
    """A country's codes, regions and places."""
    country = context.index.corpus.vocabularies[COUNTRIES][value.id]
    regions = context.values(dimension("regions"), regions_of((country.id,), context.index.corpus))
    groups = tuple(Link(label=GROUPS[group]) for group in country.groups)
    facts = (
        Group(title="Region", links=regions),
        Group(title="Groups", links=groups),
        Group(
            title="Codes", links=(Link(label=f"ISO 3166 {country.id}, {country.iso3}; M49 {country.m49}"),)
        ),
    )
    cities = Group(title="Cities and places", links=city_links(context, {country.id}), id="cities")
    return Extra(
        facts=tuple(group for group in facts if group.links), sections=(cities,) if cities.links else ()
    )


def city_links(context: Context, countries: set[str]) -> tuple[Link, ...]:
    """Places that lie in some countries, with the number of their works."""
    found = []
    for value in context.index.values["cities"].values():
        if countries & set(context.index.facets[value.id]["countries"]):
            count = len(context.index.listed("cities", value.id))
            found.append(context.link(value.label, value.url, count=count))
    return tuple(found)
