"""The front page."""

from markupsafe import Markup

from generator.content_types import by_folder
from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.related_work import RELATED_WORK
from generator.index.urls import in_language
from generator.model.page import Page
from generator.model.settings import ROOT
from generator.model.words import N_
from generator.render import list_queries, queries
from generator.render.context import Context, dimension
from generator.render.lists.explore import URL as EXPLORE
from generator.render.lists.views import HomeView
from generator.render.lists.waiting import URL as STATUS
from generator.render.prose import prose
from generator.render.views import Link
from generator.taxonomy.kpis import KPIS
from generator.taxonomy.regions import REGIONS

NEWEST = 6
TOPICS_SHOWN = 12
WORKS = tuple(folder for folder, kind in sorted(by_folder().items()) if issubclass(kind.record, Work))


NAME = N_("U4SSC knowledge base")
PURPOSE = N_(
    "Works, cities, indicators and events of United for Smart Sustainable Cities (U4SSC) in one place, "
    "indexed by goal, topic and place, each with its rights and sources."
)


def home_view(context: Context, page: Page[BaseRecord]) -> HomeView:
    """The front page in a language that people have written it in."""
    return _home(context, page.record.title, page.record.summary, prose(context, page))


def home_in(context: Context) -> HomeView:
    """The front page in a language that nobody has written one in: in words of the interface."""
    return _home(context, context.gettext(NAME), context.gettext(PURPOSE), Markup())


def _home(context: Context, title: str, purpose: str, body: Markup) -> HomeView:
    """What this is, the ways in, the newest works, and how much there is."""
    topics = sorted(
        context.shown(dimension("topics")),
        key=lambda value: (-context.total("topics", value.id), value.label),
    )
    return HomeView(
        url=context.url,
        template="pages/home.html",
        title=title,
        description=purpose,
        language=context.language,
        alternates=tuple(
            (language, in_language("", language)) for language in context.site.settings.languages
        ),
        body=body,
        finds=(
            context.link(context.gettext("Find by goal"), "sdg/"),
            context.link(context.gettext("Find by topic"), "topics/"),
            context.link(context.gettext("Find by place"), "cities/"),
        ),
        table=context.link(context.gettext("Goals by topic, as a table"), "sdg/topics/"),
        numbers=_numbers(context),
        goals=_counted(context, "goals"),
        topics=tuple(
            context.value(dimension("topics"), value, context.total("topics", value.id))
            for value in topics[:TOPICS_SHOWN]
        ),
        places=_continents(context),
        ways=_ways(context),
        newest=context.cards(_newest(context)),
        search=context.to(in_language(EXPLORE, context.language)) if context.site.settings.search else "",
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
    names = [page for name in own for page in context.ask(list_queries.part, 1, "types", name)]
    found = [entry for name in names if (entry := context.entry(name))]
    return [entry.identifier for entry in sorted(found, key=lambda entry: entry.newest_first)[:NEWEST]]


def _numbers(context: Context) -> tuple[Link, ...]:
    works = sum(context.total("types", name) for name in WORKS)
    return (
        context.link(context.gettext("Works"), "library/", count=works),
        context.link(context.gettext("Cities and places"), "cities/", count=context.many("cities")),
        context.link(context.gettext("Indicators"), "kpis/", count=len(context.terms(KPIS))),
        context.link(context.gettext("United Nations bodies"), "partners/", count=context.many("partners")),
    )


def _ways(context: Context) -> tuple[Link, ...]:
    """Other ways into the library; for participants, first what is to be seen to."""
    own = (
        ()
        if context.ask(queries.status) is None
        else (Link("What waits, lapses and ends", context.to(STATUS), language=context.foreign(ROOT)),)
    )
    return (
        *own,
        context.link(context.gettext("Library"), "library/"),
        context.link(context.gettext("Years"), "years/"),
        context.link(context.gettext("Kinds"), "kinds/"),
        context.link(context.gettext("Countries"), "countries/"),
        context.link(context.gettext("Goals by topic"), "sdg/topics/"),
        context.link(context.gettext("Goals by region"), "sdg/regions/"),
    )
