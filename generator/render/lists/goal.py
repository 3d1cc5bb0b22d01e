"""Goals and targets."""

from generator.content_types._goals import goal_of
from generator.index.dimension import Value
from generator.render.context import Context, dimension
from generator.render.lists.extra import Extra
from generator.render.views import Group, Link
from generator.taxonomy.goals import GOALS, Goal
from generator.taxonomy.kpis import KPIS

PARAPHRASE = "In the words of the editors; the wording of the United Nations prevails."


def goal_extra(context: Context, value: Value) -> Extra:
    """A goal's targets and indicators."""
    goal = context.known_term(GOALS, value.id)
    targets = []
    for target in goal.targets:
        label = f"{target.id} {target.text}"
        count = context.total("targets", target.id)
        url = context.to(context.known_value("targets", target.id).url) if count else ""
        targets.append(Link(label=label, url=url, count=count))
    indicators = _indicators(context, {target.id for target in goal.targets})
    return Extra(
        definition=_introduction(context, goal),
        goal=goal.id,
        sections=tuple(
            group
            for group in (
                Group(title="Targets", links=tuple(targets), note=PARAPHRASE, id="targets"),
                Group(title="Indicators that contribute", links=indicators, id="indicators"),
            )
            if group.links
        ),
    )


def _introduction(context: Context, goal: Goal) -> str:
    """The goal in words, and how much there is under it."""
    number = context.total("goals", goal.id)
    listed = {0: "Nothing here names or serves it yet", 1: "One page here names or serves it"}
    held = listed.get(number, f"{number} works and events here name or serve it")
    return f"{goal.label}: Sustainable Development Goal {goal.id}, with {len(goal.targets)} targets. {held}."


def target_extra(context: Context, value: Value) -> Extra:
    """A target's goal and indicators."""
    goals = context.values(dimension("goals"), [goal_of(value.id)])
    indicators = _indicators(context, {value.id})
    sections = (Group(title="Goal", links=goals), Group(title="Indicators that contribute", links=indicators))
    return Extra(
        definition=PARAPHRASE,
        goal=goal_of(value.id),
        sections=tuple(group for group in sections if group.links),
    )


def _indicators(context: Context, targets: set[str]) -> tuple[Link, ...]:
    return tuple(
        context.link(indicator.name, f"kpis/{indicator.id}/", note=indicator.code)
        for indicator in context.terms(KPIS)
        if targets & set(indicator.sdg_targets)
    )
