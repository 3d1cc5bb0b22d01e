"""The page of one value of a dimension."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.index.crossings import CROSSED
from generator.index.dimension import Dimension, Value
from generator.model.words import N_
from generator.render import queries
from generator.render.context import Context, dimension
from generator.render.lists import country, goal, kpi, region, topic
from generator.render.lists.extra import Extra, Lead
from generator.render.views import Group, ListView
from generator.taxonomy.regions import REGIONS

LEADS: Mapping[str, Callable[[Context, Value], Lead]] = {
    "goals": goal.goal_lead,
    "targets": goal.target_lead,
    "topics": topic.topic_lead,
    "kpis": kpi.kpi_lead,
}
EXTRAS: Mapping[str, Callable[[Context, Value], Extra]] = {
    "goals": goal.goal_extra,
    "targets": goal.target_extra,
    "topics": topic.topic_extra,
    "countries": country.country_extra,
    "regions": region.region_extra,
    "kpis": kpi.kpi_extra,
}
"""What the pages of a dimension say besides their list: each of them first, and the first one more."""

BREAKDOWNS = {
    "goals": ("topics", "regions", "types"),
    "targets": ("topics", "types"),
    "topics": ("goals", "cities", "types"),
    "countries": ("goals", "topics", "cities"),
    "regions": ("goals", "topics", "countries"),
    "types": ("kinds", "goals", "years"),
    "kinds": ("goals", "topics", "years"),
    "years": ("types", "goals", "topics"),
    "kpis": ("cities",),
}
"""Dimensions by which the pages of a dimension lead on."""

BY = {
    "goals": N_("By goal"),
    "topics": N_("By topic"),
    "cities": N_("By city"),
    "countries": N_("By country"),
    "regions": N_("By region"),
    "types": N_("By type"),
    "kinds": N_("By kind"),
    "years": N_("By year"),
}


def value_view(context: Context, own: Dimension, identifier: str, number: int) -> ListView:
    """Page `number` of the list of one value."""
    value = context.known_value(own.name, identifier)
    title = _title(context, own, value)
    lead = LEADS[own.name](context, value) if own.name in LEADS else Lead()
    # Further pages are many, and a region's cities are too: what none of them shows, none of them asks for.
    extra = EXTRAS[own.name](context, value) if number == 1 and own.name in EXTRAS else Extra()
    listing = context.listing(own.name, value.id, base=value.url, number=number)
    return ListView(
        url=context.url,
        template="views/listing.html",
        title=context.numbered(title, number),
        # That it is a further page is said in the language of the list.
        title_language=value.language if number == 1 else "",
        heading=(title, context.gettext(own.label)),
        description=_described(context, own, value, lead),
        crumbs=(context.home, context.link(context.gettext(own.plural), own.url)),
        kicker=context.gettext(own.label),
        definition=lead.definition,
        definition_language=lead.definition_language,
        goal=lead.goal,
        facts=extra.facts,
        sections=extra.sections,
        tables=extra.tables,
        located=extra.located,
        # The first page divides the list up, or a count that changes would change all of its pages.
        breakdowns=_breakdowns(context, own, value) if number == 1 else (),
        listing=listing if listing.total else replace(listing, narrower=extra.narrower),
    )


def _title(context: Context, own: Dimension, value: Value) -> str:
    """A country says so where a city bears the same name: no two pages have one title."""
    if own.name != "countries":
        return value.label
    cities = context.ask(queries.values, "cities", context.language)
    same = any(city.label == value.label for city in cities)
    return context.gettext("%(name)s (country)", name=value.label) if same else value.label


def _described(context: Context, own: Dimension, value: Value, lead: Lead) -> str:
    """The list in a sentence: what the value is, in the words of the page."""
    if lead.definition and not lead.definition_language:
        return lead.definition
    return context.gettext("%(kind)s: %(name)s", kind=context.gettext(own.label), name=value.label)


def _breakdowns(context: Context, own: Dimension, value: Value) -> tuple[Group, ...]:
    groups = []
    for name in BREAKDOWNS.get(own.name, ()):
        other = dimension(name)
        crossing = f"{value.url}{name}/" if (own.name, name) in CROSSED else ""
        title = context.gettext(BY[name])
        group = context.breakdown(own.name, value.id, by=other, title=title, crossing=crossing)
        groups += _by_width(context, group) if name == "regions" else [group]
    return tuple(group for group in groups if group.links)


def _by_width(context: Context, group: Group) -> list[Group]:
    """Regions apart from their sub-regions: a page counts in both."""
    regions = context.terms(REGIONS)
    wide = {context.known_value("regions", one.id).label for one in regions if one.parent is None}
    narrow = tuple(link for link in group.links if link.label not in wide)
    return [
        group._replace(links=tuple(link for link in group.links if link.label in wide)),
        Group(title=context.gettext("By sub-region"), links=narrow),
    ]
