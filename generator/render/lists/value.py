"""The page of one value of a dimension."""

from collections.abc import Callable, Mapping

from generator.index.dimension import Dimension, Value
from generator.index.entry import Entry
from generator.render.context import Context, dimension, numbered
from generator.render.lists import country, goal, kpi, region, topic
from generator.render.lists.extra import Extra
from generator.render.views import Group, ListView

EXTRAS: Mapping[str, Callable[[Context, Value], Extra]] = {
    "goals": goal.goal_extra,
    "targets": goal.target_extra,
    "topics": topic.topic_extra,
    "countries": country.country_extra,
    "regions": region.region_extra,
    "kpis": kpi.kpi_extra,
}
"""What the pages of a dimension say besides their list."""

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

CROSSED = {("goals", "topics"), ("goals", "regions"), ("goals", "types")}
"""Pairs of dimensions whose crossings have pages."""


def value_view(context: Context, own: Dimension, value: Value, number: int) -> ListView:
    """Page `number` of the list of one value."""
    entries = context.index.listed(own.name, value.id)
    extra = EXTRAS[own.name](context, value) if own.name in EXTRAS else Extra()
    return ListView(
        url=context.url,
        template="views/listing.html",
        title=numbered(value.label, number),
        description=extra.definition or f"{own.label}: {value.label}",
        crumbs=(context.link("Home", ""), context.link(own.plural, own.url)),
        kicker=own.label,
        definition=extra.definition,
        goal=extra.goal,
        facts=extra.facts,
        sections=extra.sections,
        tables=extra.tables,
        breakdowns=_breakdowns(context, own, value, entries),
        listing=context.listing(entries, value.url, number),
    )


def _breakdowns(
    context: Context, own: Dimension, value: Value, entries: tuple[Entry, ...]
) -> tuple[Group, ...]:
    groups = []
    for name in BREAKDOWNS.get(own.name, ()):
        other = dimension(name)
        crossing = f"{value.url}{name}/" if (own.name, name) in CROSSED else ""
        groups.append(context.breakdown(entries, other, f"By {other.label.lower()}", crossing))
    return tuple(group for group in groups if group.links)
