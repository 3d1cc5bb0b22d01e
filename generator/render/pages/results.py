"""Tables of indicator results, by city and by indicator."""

from dataclasses import replace

from generator.content_types.city import City, Report, Result
from generator.index.results import CityResult
from generator.index.urls import results_url
from generator.model.page import Page
from generator.model.words import N_
from generator.render import queries
from generator.render.context import Context, dimension
from generator.render.pages.result_charts import comparison_chart, report_chart
from generator.render.views import Link, Row, Table
from generator.taxonomy.kpis import Indicator

STATUSES = {
    "reported": N_("Reported"),
    "partially-reported": N_("Partly reported"),
    "not-reported": N_("Not reported"),
    "not-verified": N_("Not verified"),
    "reported-not-verifiable": N_("Reported, could not be verified"),
}


def report_tables(context: Context, city: Page[City]) -> tuple[Table, ...]:
    """The results of a city, report by report, and all of them to take away."""
    language = context.written_in(city.identifier)
    tables = [_report_table(context, report, language) for report in city.record.results]
    # There is one file for all languages, beside the page as it was written first.
    original = context.ask(queries.entry, city.identifier, "")
    if tables and original:
        tables[-1] = replace(tables[-1], download=_download(context, original.url))
    return tuple(tables)


def _report_table(context: Context, report: Report, language: str) -> Table:
    work = context.page(report.publication)
    title = f"{work.label} ({report.report_year})" if work else str(report.report_year)
    rows = tuple(_row(context, result, language) for result in report.values)
    return Table(
        title=title,
        rows=rows,
        chart=report_chart(context, title, rows),
        source=context.outward(report.source),
        note=context.gettext(
            "The year is that of the report, not of the data; only the page seen is given here."
        ),
    )


def indicator_table(context: Context, indicator: Indicator, results: tuple[CityResult, ...]) -> Table:
    """The results of one indicator in all cities that reported it."""
    rows = tuple(
        _row(
            context,
            found.result,
            context.written_in(found.city),
            city=context.page(found.city),
            year=str(found.report.report_year),
        )
        for found in results
    )
    return Table(
        title=context.gettext("Results on record"),
        rows=rows,
        chart=comparison_chart(context, rows[0].indicator.label, rows, indicator.unit),
        download=_download(context, f"kpis/{indicator.id}/"),
        note=context.gettext("Values as printed in each report; years are those of the reports."),
    )


def _download(context: Context, page: str) -> Link:
    return Link(context.gettext("Download the results (CSV)"), context.to(results_url(page)))


def _row(context: Context, result: Result, language: str, city: Link | None = None, year: str = "") -> Row:
    return Row(
        indicator=context.value(dimension("kpis"), context.known_value("kpis", result.code)),
        part=result.part or "",
        status=result.status,
        status_label=context.gettext(STATUSES[result.status]),
        value=result.value or "",
        unit=result.unit or "",
        note=result.note or "",
        band=result.band or "",
        quality=result.quality or "",
        language=language,
        city=city,
        year=year,
    )
