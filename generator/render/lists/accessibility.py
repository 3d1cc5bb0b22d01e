"""The accessibility statement: what was tested, with what result, and what was not."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.registry.accessibility import ACCESSIBILITY, Inspection
from generator.render.context import Context
from generator.render.dates import in_words
from generator.render.views import Link, View

URL = "about/accessibility/"


class Inspected(NamedTuple):
    """An inspection as readers see it; `page_types` are in English, `languages` by their tags."""

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
        title="Accessibility of this site",
        description="What was tested on this site, with what result, what is known not to work, and where to say so.",
        crumbs=(context.link("Home", ""), *(link for link in [context.page("about/index")] if link)),
        inspections=tuple(_inspected(one) for one in context.terms(ACCESSIBILITY)),
        contribute=context.page("guide/index"),
    )


def _inspected(one: Inspection) -> Inspected:
    return Inspected(
        tool=f"{one.name} {one.version}",
        day=in_words(one.tested_on),
        standards=one.standards,
        page_types=one.page_types,
        languages=one.languages,
        widths=one.widths,
        schemes=one.schemes,
        runs=one.runs,
        found=one.found,
    )
