"""The page of a whole dimension: all its values, grouped as readers look for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.index.alphabet import alphabetical
from generator.index.dimension import Dimension, Value
from generator.model.settings import ROOT
from generator.model.words import N_
from generator.render import queries
from generator.render.context import Context, dimension
from generator.render.lists.locator import locator_map
from generator.render.views import DimensionView, Group, Link
from generator.taxonomy.countries import COUNTRIES
from generator.taxonomy.kpis import KPIS
from generator.taxonomy.regions import REGIONS
from generator.taxonomy.topics import TOPICS

INTROS = {
    "goals": N_("The 17 Sustainable Development Goals, with the works and events that name or serve them."),
    "topics": N_("What the works are about, from a thesaurus in six languages."),
    "countries": N_("Countries by region, named as the United Nations names them."),
    "regions": N_("Regions and sub-regions of the United Nations M49 standard."),
    "kinds": N_("What form the works have."),
    "years": N_("Works by the year they print, newest first; events by the year they began in."),
    "kpis": N_(
        "The 91 U4SSC key performance indicators, by dimension, sub-dimension and category. "
        "A number counts the works that report the indicator."
    ),
    "cities": N_("Cities, municipalities and other places in the record of U4SSC, by country."),
    "partners": N_("United Nations bodies behind U4SSC, now and in earlier years."),
    "groups": N_("Working groups, thematic groups and programmes of the initiative."),
}
_CITIES, _COUNTRIES = (N_("Cities and places"), "cities/"), (N_("Countries"), "countries/")
_REGIONS, _YEARS = (N_("Regions"), "regions/"), (N_("Years"), "years/")
_LIBRARY = (N_("Library"), "library/")
OTHERS = N_("Other areas")
ONWARD = {
    "goals": ((N_("Goals by topic"), "sdg/topics/"), (N_("Goals by region"), "sdg/regions/")),
    "cities": (_COUNTRIES, _REGIONS),
    "countries": (_CITIES, _REGIONS),
    "regions": (_CITIES, _COUNTRIES),
    "topics": ((N_("Topics by goal"), "sdg/topics/"), (N_("Kinds of works"), "kinds/"), _YEARS),
    "kinds": (_LIBRARY, _YEARS),
    "years": (_LIBRARY, (N_("Kinds"), "kinds/")),
}


def overview(context: Context, own: Dimension) -> DimensionView:
    """All values of a dimension."""
    grouping = GROUPINGS.get(own.name, _flat)
    values = context.shown(own)
    return DimensionView(
        url=context.url,
        template="views/dimension.html",
        title=context.gettext(own.plural),
        description=context.gettext(INTROS[own.name]),
        crumbs=(context.home,),
        intro=context.gettext(INTROS[own.name]),
        groups=tuple(group for group in grouping(context, own, values) if group.links),
        onward=tuple(context.link(context.gettext(label), url) for label, url in ONWARD.get(own.name, ())),
        located=locator_map(context, context.gettext(own.plural), [value.id for value in values])
        if own.name == "cities"
        else None,
    )


def _link(context: Context, own: Dimension, value: Value) -> Link:
    return context.value(own, value, context.total(own.name, value.id))


def _grouped(
    context: Context,
    own: Dimension,
    values: Iterable[Value],
    title: Callable[[Value], str],
    language: str = "",
) -> list[Group]:
    found: dict[str, list[Link]] = {}
    for value in values:
        found.setdefault(title(value), []).append(_link(context, own, value))
    return [Group(title=name, links=tuple(links), language=language) for name, links in found.items()]


def _flat(context: Context, own: Dimension, values: tuple[Value, ...]) -> list[Group]:
    return _grouped(context, own, values, lambda _value: "")


def _by_widest(context: Context, own: Dimension, values: tuple[Value, ...]) -> list[Group]:
    """Topics under the topic above them, each widest one with its own as a group."""
    topics = context.terms(TOPICS)
    below: dict[str, list[Value]] = {}
    for value in values:
        broader = topics[value.id].broader
        below.setdefault(broader[0] if broader else "", []).append(value)

    def nested(value: Value) -> Link:
        return _link(context, own, value)._replace(narrower=tuple(under(value.id)))

    def under(name: str) -> Iterator[Link]:
        for link in map(nested, below.get(name, ())):
            # Where nothing is listed, the tree says no more than its names.
            yield from (link._replace(narrower=()), *link.narrower) if link.empty else (link,)

    groups = []
    for value in sorted(below.get("", ()), key=lambda value: alphabetical(value.label)):
        top = nested(value)
        # A topic with nothing of its own is no empty one while something stands under it.
        count = top.count or (0 if top.empty else None)
        groups.append(Group(title=value.label, links=(top._replace(count=count, narrower=()), *top.narrower)))
    return groups


def _by_dimension_of_kpi(context: Context, own: Dimension, values: tuple[Value, ...]) -> list[Group]:
    kpis = context.terms(KPIS)

    def title(value: Value) -> str:
        kpi = kpis[value.id]
        return f"{kpi.dimension} › {kpi.sub_dimension} › {kpi.category}"

    # The scheme has no names but English ones.
    return _grouped(context, own, values, title, context.foreign(ROOT))


def _by_region(context: Context, own: Dimension, values: tuple[Value, ...]) -> list[Group]:
    """Countries under their sub-region."""
    countries = context.terms(COUNTRIES)

    def title(value: Value) -> str:
        code = countries[value.id].region
        return context.known_value("regions", code).label if code else context.gettext(OTHERS)

    return sorted(_grouped(context, own, values, title), key=lambda group: alphabetical(group.title))


def _by_country(context: Context, own: Dimension, values: tuple[Value, ...]) -> list[Group]:
    found = context.ask(queries.values, "countries", context.language)
    names = {value.id: value for value in found}

    def title(value: Value) -> str:
        codes = context.facets(value.id)["countries"]
        return names[codes[0]].label if codes else context.gettext(OTHERS)

    urls = {name.label: context.to(name.url) for name in names.values()}
    groups = (
        group._replace(url=urls.get(group.title, "")) for group in _grouped(context, own, values, title)
    )
    return sorted(groups, key=lambda group: alphabetical(group.title))


def _by_parent(context: Context, own: Dimension, values: tuple[Value, ...]) -> list[Group]:
    """Sub-regions under their region, the region first."""
    regions = context.terms(REGIONS)

    def title(value: Value) -> str:
        parent = regions[value.id].parent
        return context.known_value("regions", parent).label if parent else value.label

    return _grouped(
        context,
        own,
        sorted(values, key=lambda v: (title(v), regions[v.id].parent is not None, v.label)),
        title,
    )


GROUPINGS: Mapping[str, Callable[[Context, Dimension, tuple[Value, ...]], list[Group]]] = {
    "topics": _by_widest,
    "kpis": _by_dimension_of_kpi,
    "countries": _by_region,
    "cities": _by_country,
    "regions": _by_parent,
}

OVERVIEWS = tuple(dimension(name) for name in INTROS)
