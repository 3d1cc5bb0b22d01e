"""The front page."""

from generator.content_types import by_folder
from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.related_work import RELATED_WORK
from generator.model.page import Page
from generator.render import queries
from generator.render.body import body_html
from generator.render.context import Context, dimension
from generator.render.lists.waiting import URL as STATUS
from generator.render.views import HomeView, Link
from generator.taxonomy.kpis import KPIS
from generator.taxonomy.regions import REGIONS

NEWEST = 6
TOPICS_SHOWN = 12
WORKS = tuple(folder for folder, kind in sorted(by_folder().items()) if issubclass(kind.record, Work))


def home_view(context: Context, page: Page[BaseRecord]) -> HomeView:
    """What this is, the ways in, the newest works, and how much there is."""
    topics = sorted(
        context.shown(dimension("topics")),
        key=lambda value: (-context.total("topics", value.id), value.label),
    )
    return HomeView(
        url=context.url,
        template="pages/home.html",
        title=page.record.title,
        description=page.record.summary,
        body=body_html(page.document, context.url, context.address),
        numbers=_numbers(context),
        goals=_counted(context, "goals"),
        topics=tuple(
            context.value(dimension("topics"), value, context.total("topics", value.id))
            for value in topics[:TOPICS_SHOWN]
        ),
        places=_continents(context),
        ways=_ways(context),
        newest=context.cards(_newest(context)),
    )


def _counted(context: Context, name: str) -> tuple[Link, ...]:
    own = dimension(name)
    return tuple(context.value(own, value, context.total(name, value.id)) for value in context.shown(own))


def _continents(context: Context) -> tuple[Link, ...]:
    """Regions that are part of no other."""
    own, regions = dimension("regions"), context.terms(REGIONS)
    return tuple(
        context.value(own, value, context.total("regions", value.id))
        for value in context.shown(own)
        if regions[value.id].parent is None
    )


def _newest(context: Context) -> list[str]:
    """The newest works of the initiative itself."""
    own = [name for name in WORKS if name != RELATED_WORK.folder]
    names = [page for name in own for page in context.ask(queries.part, 1, "types", name)]
    found = [entry for name in names if (entry := context.entry(name))]
    return [entry.identifier for entry in sorted(found, key=lambda entry: entry.newest_first)[:NEWEST]]


def _numbers(context: Context) -> tuple[Link, ...]:
    works = sum(context.total("types", name) for name in WORKS)
    return (
        context.link("Works", "library/", count=works),
        context.link("Cities and places", "cities/", count=len(context.ask(queries.values, "cities"))),
        context.link("Indicators", "kpis/", count=len(context.terms(KPIS))),
        context.link(
            "United Nations bodies", "partners/", count=len(context.ask(queries.values, "partners"))
        ),
    )


def _ways(context: Context) -> tuple[Link, ...]:
    """Other ways into the library; for participants, first what is to be seen to."""
    own = (
        () if context.ask(queries.status) is None else (context.link("What waits, lapses and ends", STATUS),)
    )
    return (
        *own,
        context.link("Library", "library/"),
        context.link("Years", "years/"),
        context.link("Kinds", "kinds/"),
        context.link("Countries", "countries/"),
        context.link("Goals by topic", "sdg/topics/"),
        context.link("Goals by region", "sdg/regions/"),
    )
