"""Goals and targets."""

from generator.content_types._goals import goal_of
from generator.index.dimension import Value
from generator.model.settings import ROOT
from generator.model.words import N_
from generator.render.context import Context, dimension
from generator.render.lists.extra import Extra, Lead
from generator.render.views import Group, Link
from generator.taxonomy.goals import GOALS, Goal
from generator.taxonomy.kpis import KPIS

PARAPHRASE = N_("In the words of the editors; the wording of the United Nations prevails.")


def goal_lead(context: Context, value: Value) -> Lead:
    """A goal in a sentence."""
    goal = context.known_term(GOALS, value.id)
    return Lead(_introduction(context, goal), goal=goal.id)


def goal_extra(context: Context, value: Value) -> Extra:
    """A goal's targets and indicators."""
    goal = context.known_term(GOALS, value.id)
    targets = []
    for target in goal.targets:
        label = f"{target.id} {target.text}"
        count = context.total("targets", target.id)
        url = context.to(context.known_value("targets", target.id).url) if count else ""
        targets.append(Link(label=label, url=url, count=count, language=context.foreign(ROOT)))
    indicators = _indicators(context, {target.id for target in goal.targets})
    return Extra(
        sections=tuple(
            group
            for group in (
                Group(
                    title=context.gettext("Targets"),
                    links=tuple(targets),
                    note=context.gettext(PARAPHRASE),
                    id="targets",
                ),
                Group(title=context.gettext("Indicators that contribute"), links=indicators, id="indicators"),
            )
            if group.links
        ),
    )


def _introduction(context: Context, goal: Goal) -> str:
    """The goal in words, and how much there is under it."""
    number = context.total("goals", goal.id)
    name = context.gettext(
        "%(name)s: Sustainable Development Goal %(number)s, with %(targets)s targets.",
        name=goal.names.of(context.language),
        number=goal.id,
        targets=context.number(len(goal.targets)),
    )
    held = (
        context.ngettext(
            "%(num)s page here names or serves it.", "%(num)s works and events here name or serve it.", number
        )
        if number
        else context.gettext("Nothing here names or serves it yet.")
    )
    return f"{name} {held}"


def target_lead(context: Context, value: Value) -> Lead:
    """A target's goal."""
    return Lead(context.gettext(PARAPHRASE), goal=goal_of(value.id))


def target_extra(context: Context, value: Value) -> Extra:
    """A target's goal and indicators."""
    goals = context.values(dimension("goals"), [goal_of(value.id)])
    indicators = _indicators(context, {value.id})
    sections = (
        Group(title=context.gettext("Goal"), links=goals),
        Group(title=context.gettext("Indicators that contribute"), links=indicators),
    )
    return Extra(sections=tuple(group for group in sections if group.links))


def _indicators(context: Context, targets: set[str]) -> tuple[Link, ...]:
    return tuple(
        context.value(dimension("kpis"), context.known_value("kpis", indicator.id))
        for indicator in context.terms(KPIS)
        if targets & set(indicator.sdg_targets)
    )
