"""The front page."""

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.related_work import RELATED_WORK
from generator.model.page import Page
from generator.render.body import body_html
from generator.render.context import Context, dimension
from generator.render.lists.waiting import URL as STATUS
from generator.render.views import HomeView, Link
from generator.taxonomy.kpis import KPIS
from generator.taxonomy.regions import REGIONS

NEWEST = 6
TOPICS_SHOWN = 12


def home_view(context: Context, page: Page[BaseRecord]) -> HomeView:
    """What this is, the ways in, the newest works, and how much there is."""
    index = context.index
    topics = sorted(
        index.shown(dimension("topics")),
        key=lambda value: (-len(index.listed("topics", value.id)), value.label),
    )
    works = tuple(
        entry for entry in index.items if isinstance(index.corpus.pages[entry.identifier].record, Work)
    )
    own = [entry for entry in works if entry.folder != RELATED_WORK.folder]
    return HomeView(
        url=context.url,
        template="pages/home.html",
        title=page.record.title,
        description=page.record.summary,
        body=body_html(page.document, context.url, context.site.addresses),
        numbers=_numbers(context, len(works)),
        goals=_counted(context, "goals"),
        topics=tuple(
            context.value(dimension("topics"), value, len(index.listed("topics", value.id)))
            for value in topics[:TOPICS_SHOWN]
        ),
        places=_continents(context),
        ways=_ways(context),
        newest=tuple(context.card(entry) for entry in own[:NEWEST]),
    )


def _counted(context: Context, name: str) -> tuple[Link, ...]:
    own = dimension(name)
    return tuple(
        context.value(own, value, len(context.index.listed(name, value.id)))
        for value in context.index.shown(own)
    )


def _continents(context: Context) -> tuple[Link, ...]:
    """Regions that are part of no other."""
    own, regions = dimension("regions"), context.index.corpus.vocabularies[REGIONS]
    return tuple(
        context.value(own, value, len(context.index.listed("regions", value.id)))
        for value in context.index.shown(own)
        if regions[value.id].parent is None
    )


def _numbers(context: Context, works: int) -> tuple[Link, ...]:
    index = context.index
    return (
        context.link("Works", "library/", count=works),
        context.link("Cities and places", "cities/", count=len(index.values["cities"])),
        context.link("Indicators", "kpis/", count=len(index.corpus.vocabularies[KPIS])),
        context.link("United Nations bodies", "partners/", count=len(index.values["partners"])),
    )


def _ways(context: Context) -> tuple[Link, ...]:
    """Other ways into the library; for participants, first what is to be seen to."""
    own = () if context.site.status is None else (context.link("What waits, lapses and ends", STATUS),)
    return (
        *own,
        context.link("Library", "library/"),
        context.link("Years", "years/"),
        context.link("Kinds", "kinds/"),
        context.link("Countries", "countries/"),
        context.link("Goals by topic", "sdg/topics/"),
        context.link("Goals by region", "sdg/regions/"),
    )
