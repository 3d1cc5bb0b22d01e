"""Indicators: what they measure, and the results on record."""

from generator.content_types._goals import goal_of
from generator.index.dimension import Value
from generator.model.settings import ROOT
from generator.model.words import N_
from generator.render import queries
from generator.render.context import Context
from generator.render.lists.extra import Extra, Lead
from generator.render.pages.facts import fact, filled
from generator.render.pages.results import indicator_table
from generator.render.views import Group, Link
from generator.taxonomy.goals import GOALS
from generator.taxonomy.kpis import KPIS

NAMED = N_("Named in the ITU methodology.")
DRAWN = N_("Links made by another project from the ITU methodology.")
LEVELS = {"core": N_("Core"), "advanced": N_("Advanced")}
TYPES = {"smart": N_("Smart"), "structural": N_("Structural"), "sustainable": N_("Sustainable")}


def kpi_lead(context: Context, value: Value) -> Lead:
    """What an indicator measures."""
    return Lead(context.known_term(KPIS, value.id).definition, context.foreign(ROOT))


def kpi_extra(context: Context, value: Value) -> Extra:
    """An indicator's place in the scheme, its unit, goals and results."""
    indicator = context.known_term(KPIS, value.id)
    results = context.ask(queries.results, indicator.id)
    seen = indicator.confirmed_by == "primary" and "sdg" in indicator.fields_seen_in_primary
    origin = context.gettext(NAMED if seen else DRAWN)
    facts = [
        _english(context, context.gettext("Dimension"), indicator.dimension),
        _english(context, context.gettext("Sub-dimension"), indicator.sub_dimension),
        _english(context, context.gettext("Category"), indicator.category),
        fact(context.gettext("Level"), context.gettext(LEVELS[indicator.level])),
        fact(context.gettext("Type"), context.gettext(TYPES[indicator.type]) if indicator.type else None),
        _english(context, context.gettext("Unit"), indicator.unit),
        fact(
            context.gettext("Code"),
            indicator.code,
            note="" if indicator.code_confirmed else context.gettext("Not confirmed"),
        ),
        _english(context, context.gettext("Remarks"), indicator.note),
    ]
    targets = Group(
        title=context.gettext("Goals and targets"),
        links=_targets(context, indicator.sdg_targets),
        note=origin,
    )
    return Extra(
        facts=filled(facts),
        sections=(targets,) if targets.links else (),
        tables=(indicator_table(context, indicator, results),) if results else (),
    )


def _english(context: Context, title: str, value: str | None) -> Group:
    """A fact that the registry has in English alone."""
    return fact(title, Link(value, language=context.foreign(ROOT)) if value else None)


def _targets(context: Context, codes: tuple[str, ...]) -> tuple[Link, ...]:
    links = []
    for code in codes:
        target = context.known_term(GOALS, goal_of(code)).target(code)
        label = f"{code} {target.text}" if target else code
        url = f"sdg/{code if context.total('targets', code) else goal_of(code)}/"
        links.append(context.link(label, url, language=context.foreign(ROOT)))
    return tuple(links)
