"""The map of where places lie: none without the clearance that the United Nations asks for."""

from collections.abc import Iterable

from generator.model.words import N_
from generator.render import queries
from generator.render.charts.chart import LocatorMap, Point
from generator.render.charts.equal_earth import placed
from generator.render.context import Context

LAND = N_("The outline of land is from Natural Earth; areas are true to each other.")


def locator_map(context: Context, title: str, cities: Iterable[str]) -> LocatorMap | None:
    """Those of some cities whose place is on record; None where the map is not cleared, or there are none."""
    clearance = context.ask(queries.cleared)
    if clearance is None:
        return None
    points = {placed(*at) for city in cities if (at := context.ask(queries.location, city))}
    if not points:
        return None
    count = context.ngettext(
        "%(num)s place as a point on the outline of land, without borders.",
        "%(num)s places as points on the outline of land, without borders.",
        len(points),
    )
    named = context.gettext("The places are named on this page.")
    return LocatorMap(
        title=context.gettext("Map: %(list)s", list=title),
        description=f"{count} {named}",
        points=tuple(Point(*at) for at in sorted(points)),
        disclaimer=clearance.disclaimer,
        clearance=context.gettext(
            "Map cleared by %(granted_by)s on %(date)s, %(reference)s.",
            granted_by=clearance.granted_by,
            date=context.date(clearance.date),
            reference=clearance.reference,
        )
        + " "
        + context.gettext(LAND),
    )
