"""The accessibility statement: what was tested, with what result, and what was not."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.model.words import N_
from generator.registry.accessibility import ACCESSIBILITY, Inspection
from generator.render.context import Context
from generator.render.languages import name_of
from generator.render.views import Link, View
from generator.render.way import way_to

URL = "about/accessibility/"
ABOUT = N_("What was tested on this site, with what result, what is known not to work, and where to say so.")
SCHEMES = {"light": N_("light"), "dark": N_("dark")}


class Inspected(NamedTuple):
    """An inspection as readers see it; `page_types` are in English."""

    tool: str
    day: str
    standards: tuple[str, ...]
    page_types: tuple[str, ...]
    languages: tuple[str, ...]
    widths: tuple[int, ...]
    schemes: tuple[str, ...]
    runs: int
    found: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessibilityView(View):
    """The statement; without inspections it says that nothing was tested."""

    inspections: tuple[Inspected, ...]
    contribute: Link | None


def accessibility_view(context: Context) -> AccessibilityView:
    """What the registry has on record, and nothing that it has not."""
    return AccessibilityView(
        url=context.url,
        template="views/accessibility.html",
        title=context.gettext("Accessibility of this site"),
        description=context.gettext(ABOUT),
        crumbs=way_to(context, "about"),
        inspections=tuple(_inspected(context, one) for one in context.terms(ACCESSIBILITY)),
        contribute=context.page("guide/index"),
    )


def _inspected(context: Context, one: Inspection) -> Inspected:
    return Inspected(
        tool=f"{one.name} {one.version}",
        day=context.date(one.tested_on),
        standards=one.standards,
        page_types=one.page_types,
        languages=tuple(name_of(tag, context.language) for tag in one.languages),
        widths=one.widths,
        schemes=tuple(context.gettext(SCHEMES[scheme]) for scheme in one.schemes),
        runs=one.runs,
        found=one.found,
    )
