"""Cities: their works, goals, topics and results."""

from generator.content_types.city import City, Location
from generator.index.urls import page_url
from generator.model.page import Page
from generator.model.words import N_
from generator.render.context import Context, dimension
from generator.render.page_view import PageView
from generator.render.pages.base import page_view
from generator.render.pages.facts import fact, filled
from generator.render.pages.results import report_tables
from generator.render.views import Group

ROLES = {
    "kpi-implementation": N_("Reports the U4SSC indicators"),
    "verified": N_("Has a verification report"),
    "case-study": N_("Subject of a case"),
    "unece-profile": N_("Has a UNECE smart sustainable city profile"),
    "united-smart-cities-pilot": N_("Pilot of the United Smart Cities programme"),
    "unece-finance-project": N_("Part of UNECE's innovative financing project"),
    "meeting-host": N_("Hosted a U4SSC meeting"),
    "network": N_("In the Norwegian U4SSC network"),
}

PLACE_KINDS = {
    "city": N_("City"),
    "municipality": N_("Municipality"),
    "county": N_("County"),
    "canton": N_("Canton"),
    "province": N_("Province"),
    "island": N_("Island"),
    "town": N_("Town"),
    "commune": N_("Commune"),
}


def city_view(context: Context, page: Page[City]) -> PageView:
    """The view of a city."""
    record = page.record
    own = ("cities", page.identifier)
    base = page_url(page.folder, page.slug, page.language)
    codes = context.facets(page.identifier)["countries"]
    country = context.known_value("countries", codes[0]).label if codes else ""
    breakdowns = [
        context.breakdown(*own, by=dimension(name), title=context.gettext(title))
        for name, title in _BREAKDOWNS
    ]
    return page_view(
        context,
        page,
        kicker=(
            context.gettext(PLACE_KINDS[record.place_kind]),
            *([country] if country not in {"", record.title} else []),
        ),
        facts=_facts(context, page),
        sections=filled(breakdowns),
        tables=report_tables(context, page),
        listing=context.listing(*own, base=base, heading=context.gettext("Works and events")),
    )


_BREAKDOWNS = (("goals", N_("Goals")), ("topics", N_("Topics")))


def _facts(context: Context, page: Page[City]) -> list[Group]:
    record = page.record
    own = context.facets(page.identifier)
    return [
        fact(
            context.gettext("In the record because"), *(context.gettext(ROLES[role]) for role in record.roles)
        ),
        fact(context.gettext("Country"), *context.values(dimension("countries"), own["countries"])),
        fact(context.gettext("Region"), *context.values(dimension("regions"), own["regions"])),
        fact(context.gettext("Also written"), *record.other_names),
        fact(context.gettext("UN/LOCODE"), record.unlocode),
        fact(context.gettext("ISO 3166-2"), record.iso_3166_2),
        _point(context, record.location),
        fact(context.gettext("Remarks"), *record.notes),
    ]


def _point(context: Context, location: Location | None) -> Group:
    if location is None or not location.confirmed:
        return fact(context.gettext("Location"))
    north, east = "NS"[location.lat < 0], "EW"[location.lon < 0]
    point = f"{abs(location.lat):.2f}° {north}, {abs(location.lon):.2f}° {east}"
    return fact(context.gettext("Location"), point)
