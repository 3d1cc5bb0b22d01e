"""Indicators: what they measure, and the results on record."""

from generator.content_types._goals import goal_of
from generator.index.dimension import Value
from generator.render import queries
from generator.render.context import Context
from generator.render.lists.extra import Extra
from generator.render.pages.base import fact, filled
from generator.render.pages.results import indicator_table
from generator.render.views import Group, Link
from generator.taxonomy.goals import GOALS
from generator.taxonomy.kpis import KPIS


def kpi_extra(context: Context, value: Value) -> Extra:
    """An indicator's place in the scheme, its unit, goals and results."""
    indicator = context.known_term(KPIS, value.id)
    results = context.ask(queries.results, indicator.id)
    seen = indicator.confirmed_by == "primary" and "sdg" in indicator.fields_seen_in_primary
    origin = (
        "Named in the ITU methodology." if seen else "Links made by another project from the ITU methodology."
    )
    facts = [
        fact("Dimension", indicator.dimension),
        fact("Sub-dimension", indicator.sub_dimension),
        fact("Category", indicator.category),
        fact("Level", indicator.level.capitalize()),
        fact("Type", indicator.type.capitalize() if indicator.type else None),
        fact("Unit", indicator.unit),
        fact("Code", indicator.code, note="" if indicator.code_confirmed else "Not confirmed"),
        fact("Remarks", indicator.note),
    ]
    targets = Group(title="Goals and targets", links=_targets(context, indicator.sdg_targets), note=origin)
    return Extra(
        definition=indicator.definition,
        facts=filled(facts),
        sections=(targets,) if targets.links else (),
        tables=(indicator_table(context, results),) if results else (),
    )


def _targets(context: Context, codes: tuple[str, ...]) -> tuple[Link, ...]:
    links = []
    for code in codes:
        target = context.known_term(GOALS, goal_of(code)).target(code)
        label = f"{code} {target.text}" if target else code
        links.append(context.link(label, f"sdg/{code if context.total('targets', code) else goal_of(code)}/"))
    return tuple(links)
