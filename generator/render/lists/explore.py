"""The page that searches: its form, and the lists that do without a script what it does with one."""

from collections.abc import Iterator

from generator.index.dimensions import by_name
from generator.index.searched import FACETS
from generator.model.words import N_
from generator.render.context import Context
from generator.render.lists.views import ExploreView
from generator.render.views import Link

URL = "explore/"

TITLE = N_("Explore")
ABOUT = N_("Search all works and events, and combine goals, topics, places and more.")

LANGUAGE = N_("Language")

INDEXES = (
    "goals",
    "topics",
    "cities",
    "countries",
    "regions",
    "kinds",
    "years",
    "partners",
    "groups",
    "kpis",
)


def explore_view(context: Context) -> ExploreView:
    """The form and the lists."""
    dimensions = by_name()
    facets = [(name, context.gettext(dimensions[own].label)) for name, own in FACETS.items()]
    return ExploreView(
        url=context.url,
        template="views/explore.html",
        title=context.gettext(TITLE),
        description=context.gettext(ABOUT),
        language=context.language,
        crumbs=(context.home,),
        facets=(*facets, ("language", context.gettext(LANGUAGE))),
        languages=" ".join(context.site.settings.languages),
        root=context.to(""),
        ways=tuple(_ways(context)),
    )


def _ways(context: Context) -> Iterator[Link]:
    """Every index, and the library."""
    yield context.link(context.gettext("Library"), "library/")
    for name in INDEXES:
        own = by_name()[name]
        yield context.link(context.gettext(own.plural), own.url)
