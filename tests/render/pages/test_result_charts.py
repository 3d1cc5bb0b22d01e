"""Which charts pages show: honest ones, or none."""

from collections.abc import Mapping
from typing import TypeAlias

import pytest

from generator.pipeline.build import build
from generator.render.charts.chart import Chart
from generator.render.page_view import PageView
from generator.render.pages.result_charts import quantity
from generator.render.views import ListView, Table
from tests.factories import city, content_folder, settings, work
from tests.workshop import FRAME, THEME

Tables: TypeAlias = Mapping[str, tuple[Table, ...]]

HOUSEHOLDS, SUBSCRIPTIONS = "ec-ict-ict-1c", "ec-ict-ict-3c"


def results(*values: Mapping[str, str]) -> list[dict[str, object]]:
    source = "https://www.itu.int/nowhere/"
    return [
        {"publication": "deliverables/count", "report_year": 2029, "source": source, "values": list(values)}
    ]


def value(code: str, printed: str = "", unit: str = "", **more: str) -> dict[str, str]:
    given = {"value": printed, "unit": unit} if printed else {}
    return {"code": code, "status": "reported" if printed else "not-reported", **given, **more}


CITIES: dict[str, list[dict[str, object]]] = {
    "shares": results(
        value(HOUSEHOLDS, "91.0", "%"),
        value(SUBSCRIPTIONS, "101200.0", "per 100 000 inhabitants"),
        value("ec-ict-ict-2c"),
        value("ec-ict-ict-5c", "5.0", "number"),
    ),
    "beyond": results(value(HOUSEHOLDS, "140", "%", band="95%+ of target", quality="estimated")),
    "amounts": results(
        value(SUBSCRIPTIONS, "50600", "per 100 000 inhabitants"),
        value("ec-ict-ict-5c", "7", "number"),
        value("ec-ict-ict-4c", "3", "%", part="3G", status="partially-reported"),
    ),
    "alone": results(value("ec-p-in-1c", "4.7", "% of GDP")),
    "nothing": results(value("ec-ict-ict-2c"), value(HOUSEHOLDS)),
}
FILES = {
    "deliverables/count/index.md": work(title="The count"),
    **{f"cities/{name}.md": city(title=name.title(), results=found) for name, found in CITIES.items()},
}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Tables by the address of their page."""
    folder = content_folder(tmp_path_factory.mktemp("content"), {**FRAME, **FILES})
    made = build([folder], THEME, settings())
    assert made.edition is not None, made.diagnostics
    found = {}
    for planned in made.edition.pages:
        if planned.url.startswith(("cities/", "kpis/")):
            view, _ = planned.view(made.edition.site)
            if isinstance(view, PageView | ListView):
                found[planned.url] = view.tables
    return found


def chart(tables: Tables, url: str) -> Chart:
    (table,) = tables[url]
    assert table.chart is not None
    return table.chart


def words(found: Chart, role: str) -> list[str]:
    return [word.text for word in found.words if word.role == role]


def bars(found: Chart) -> list[tuple[str, str]]:
    return [(bar.filled, bar.width) for bar in found.bars]


def test_a_report_has_bars_for_its_percentages_alone(tables: Tables) -> None:
    found = chart(tables, "cities/shares/")
    assert bars(found) == [("track", "100"), ("full", "91"), ("empty", "100")]
    assert words(found, "value") == ["91.0 %", "101200.0 per 100 000 inhabitants", "5.0"]
    assert words(found, "said") == ["Not reported"]
    assert words(found, "scale") == ["100 %", "0"]


def test_a_report_is_described_by_what_it_shows(tables: Tables) -> None:
    found = chart(tables, "cities/shares/")
    assert found.title == "Results in The count (2029)"
    assert found.description == (
        "4 results. 1 bar: Household Internet Access 91.0 %. Not reported: 1. The table has the same results."
    )
    assert [note.partition(" ")[0] for note in found.notes] == ["Percentages", "Values"]


def test_a_scale_of_percentages_grows_where_one_is_above_100(tables: Tables) -> None:
    found = chart(tables, "cities/beyond/")
    assert words(found, "scale") == ["150 %", "0"]
    assert bars(found)[1] == ("full", "93.33")


def test_a_band_is_shown_where_it_is_on_record_and_so_is_quality(tables: Tables) -> None:
    assert words(chart(tables, "cities/beyond/"), "said") == ["Share of the target: 95%+ of target"]
    (table,) = tables["cities/beyond/"]
    assert (table.rows[0].band, table.rows[0].quality) == ("95%+ of target", "estimated")


def test_cities_are_compared_in_one_unit_and_in_the_order_of_the_table(tables: Tables) -> None:
    found = chart(tables, f"kpis/{SUBSCRIPTIONS}/")
    assert words(found, "heading") == ["per 100 000 inhabitants"]
    assert words(found, "label") == ["Amounts (2029)", "Shares (2029)"]
    assert bars(found) == [("track", "100"), ("full", "50"), ("track", "100"), ("full", "100")]


def test_a_city_that_did_not_report_stands_beside_those_that_did(tables: Tables) -> None:
    found = chart(tables, f"kpis/{HOUSEHOLDS}/")
    assert words(found, "label") == ["Beyond (2029)", "Nothing (2029)", "Shares (2029)"]
    assert words(found, "heading") == ["%"]
    assert [filled for filled, _ in bars(found)].count("empty") == 1


@pytest.mark.parametrize(
    "url",
    ["cities/nothing/", "cities/alone/", "kpis/ec-p-in-1c/", "kpis/ec-ict-ict-2c/", "kpis/ec-ict-ict-4c/"],
)
def test_there_is_no_chart_where_it_would_say_nothing(tables: Tables, url: str) -> None:
    (table,) = tables[url]
    assert table.rows
    assert table.chart is None


def test_every_page_with_results_leads_to_their_table(tables: Tables) -> None:
    links = {url: found[-1].download for url, found in tables.items() if found}
    leads = {url: link and link.url for url, link in links.items()}
    assert leads == {url: f"../../{url}results.csv" for url in leads}
    assert len(leads) == len(CITIES) + 6


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        *(("91.0", 91.0), ("0", 0.0), ("95424", 95424.0), ("95 424", 95424.0), ("95\u202f424.5", 95424.5)),
        *(("", None), ("-3", None), ("95,4", None), ("< 5", None), ("5 6", None), ("n/a", None)),
    ],
)
def test_a_bar_is_drawn_of_a_plain_number_only(printed: str, amount: float | None) -> None:
    assert quantity(printed) == amount
