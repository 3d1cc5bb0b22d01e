"""Countries: their region and their cities."""

from collections.abc import Iterable

from generator.index.alphabet import alphabetical
from generator.index.dimension import Value
from generator.model.words import N_
from generator.render import list_queries, queries
from generator.render.context import Context, dimension
from generator.render.lists.extra import Extra
from generator.render.lists.locator import locator_map
from generator.render.views import Group, Link
from generator.taxonomy.countries import COUNTRIES

GROUPS = {
    "ldc": N_("Least developed country"),
    "lldc": N_("Landlocked developing country"),
    "sids": N_("Small island developing State"),
}


def country_extra(context: Context, value: Value) -> Extra:
    """A country's codes, regions and places."""
    country = context.known_term(COUNTRIES, value.id)
    regions = context.values(dimension("regions"), context.ask(queries.regions, country.id))
    groups = tuple(Link(label=context.gettext(GROUPS[group])) for group in country.groups)
    facts = (
        Group(title=context.gettext("Region"), links=regions),
        Group(title=context.gettext("Groups of countries"), links=groups),
        Group(
            title=context.gettext("Codes"),
            links=(Link(label=f"ISO 3166 {country.id}, {country.iso3}; M49 {country.m49}"),),
        ),
    )
    cities = Group(
        title=context.gettext("Cities and places"), links=city_links(context, [country.id]), id="cities"
    )
    return Extra(
        facts=tuple(group for group in facts if group.links),
        sections=(cities,) if cities.links else (),
        located=locator_map(context, value.label, cities_within(context, [country.id])),
    )


def cities_within(context: Context, countries: Iterable[str]) -> list[str]:
    """Identifiers of the places that lie in some countries."""
    return sorted({city for country in countries for city in context.ask(list_queries.cities_in, country)})


def city_links(context: Context, countries: Iterable[str]) -> tuple[Link, ...]:
    """Places that lie in some countries, by name, with the number of their works."""
    values = (context.known_value("cities", city) for city in cities_within(context, countries))
    return tuple(
        context.value(dimension("cities"), value, context.total("cities", value.id))
        for value in sorted(values, key=lambda value: alphabetical(value.label))
    )
