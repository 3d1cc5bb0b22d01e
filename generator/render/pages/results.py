"""Tables of indicator results, by city and by indicator."""

from generator.content_types.city import Report, Result
from generator.index.results import CityResult
from generator.model.words import N_
from generator.render.context import Context, dimension
from generator.render.views import Link, Row, Table
from generator.taxonomy.kpis import KPIS

STATUSES = {
    "reported": N_("Reported"),
    "partially-reported": N_("Partly reported"),
    "not-reported": N_("Not reported"),
    "not-verified": N_("Not verified"),
    "reported-not-verifiable": N_("Reported, could not be verified"),
}


def report_table(context: Context, report: Report) -> Table:
    """The results of one report of a city."""
    work = context.page(report.publication)
    return Table(
        title=f"{work.label} ({report.report_year})" if work else str(report.report_year),
        rows=tuple(_row(context, result) for result in report.values),
        source=context.outward(report.source),
        note=context.gettext(
            "The year is that of the report, not of the data; only the page seen is given here."
        ),
    )


def indicator_table(context: Context, results: tuple[CityResult, ...]) -> Table:
    """The results of one indicator in all cities that reported it."""
    return Table(
        title=context.gettext("Results on record"),
        rows=tuple(
            _row(
                context,
                found.result,
                city=context.page(found.city),
                year=str(found.report.report_year),
            )
            for found in results
        ),
        note=context.gettext("Values as printed in each report; years are those of the reports."),
    )


def _row(context: Context, result: Result, city: Link | None = None, year: str = "") -> Row:
    indicator = context.known_term(KPIS, result.code)
    details = (result.note, result.band, result.quality)
    return Row(
        indicator=context.value(dimension("kpis"), context.known_value("kpis", indicator.id)),
        part=result.part or "",
        status=result.status,
        status_label=context.gettext(STATUSES[result.status]),
        value=result.value or "",
        unit=result.unit or "",
        note=" · ".join(detail for detail in details if detail),
        city=city,
        year=year,
    )
