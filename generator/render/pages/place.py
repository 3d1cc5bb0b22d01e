"""Cities: their works, goals, topics and results."""

from generator.content_types.city import City, Location
from generator.index.urls import page_url
from generator.model.page import Page
from generator.render.context import Context, dimension
from generator.render.pages.base import fact, filled, page_view
from generator.render.pages.results import report_table
from generator.render.views import Group, PageView
from generator.taxonomy.countries import COUNTRIES

ROLES = {
    "kpi-implementation": "Reports the U4SSC indicators",
    "verified": "Has a verification report",
    "case-study": "Subject of a case",
    "unece-profile": "Has a UNECE smart sustainable city profile",
    "united-smart-cities-pilot": "Pilot of the United Smart Cities programme",
    "unece-finance-project": "Part of UNECE's innovative financing project",
    "meeting-host": "Hosted a U4SSC meeting",
    "network": "In the Norwegian U4SSC network",
}


def city_view(context: Context, page: Page[City]) -> PageView:
    """The view of a city."""
    record = page.record
    own = ("cities", page.identifier)
    base = page_url(page.folder, page.slug, page.language)
    country = context.term(COUNTRIES, record.country)
    breakdowns = [context.breakdown(*own, by=dimension(name), title=title) for name, title in _BREAKDOWNS]
    return page_view(
        context,
        page,
        kicker=(
            record.place_kind.capitalize(),
            *([country.label] if country and country.label != record.title else []),
        ),
        facts=_facts(context, page),
        sections=filled(breakdowns),
        tables=tuple(report_table(context, report) for report in record.results),
        listing=context.listing(*own, base=base, heading="Works and events"),
    )


_BREAKDOWNS = (("goals", "Goals"), ("topics", "Topics"))


def _facts(context: Context, page: Page[City]) -> list[Group]:
    record = page.record
    own = context.facets(page.identifier)
    return [
        fact("In the record because", *(ROLES[role] for role in record.roles)),
        fact("Country", *context.values(dimension("countries"), own["countries"])),
        fact("Region", *context.values(dimension("regions"), own["regions"])),
        fact("Also written", *record.other_names),
        fact("UN/LOCODE", record.unlocode),
        fact("ISO 3166-2", record.iso_3166_2),
        _point(record.location),
        fact("Remarks", *record.notes),
    ]


def _point(location: Location | None) -> Group:
    if location is None or not location.confirmed:
        return fact("Location")
    north, east = "NS"[location.lat < 0], "EW"[location.lon < 0]
    point = f"{abs(location.lat):.2f}° {north}, {abs(location.lon):.2f}° {east}"
    return fact("Location", point)
