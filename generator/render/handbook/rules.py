"""All rules, by subject."""

from generator.render.context import Context
from generator.render.handbook.rule import COVERAGE, code_link
from generator.render.handbook.subjects import SUBJECTS, family, subject_of
from generator.render.handbook.views import RulesView
from generator.render.views import Group, Link
from generator.render.way import way_to
from generator.rules._explain import Explanation, explanations

INTRO = (
    "Everything that a check of the content can report, by subject. Each code has a page with the reason, "
    "the mend and an example."
)


def rules_view(context: Context) -> RulesView:
    """The overview of all codes."""
    return RulesView(
        url=context.url,
        template="views/rules.html",
        title="Rules",
        description=INTRO,
        crumbs=way_to(context, "guide"),
        intro=INTRO,
        groups=tuple(_groups(context)),
        onward=(context.link("How each clause of the Terms of Reference is served", COVERAGE),),
    )


def _groups(context: Context) -> list[Group]:
    found: dict[str, list[Explanation]] = {name: [] for name in SUBJECTS}
    for one in explanations():
        found.setdefault(family(one.code), []).append(one)
    return [
        Group(title=subject_of(name), id=name.lower(), links=tuple(_line(context, one) for one in members))
        for name, members in found.items()
        if members
    ]


def _line(context: Context, one: Explanation) -> Link:
    why = one.why.replace("`", "")
    return code_link(context, one, note=f"{str(one.severity).capitalize()}. {why}")
