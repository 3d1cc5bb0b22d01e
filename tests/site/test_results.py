from typing import Any

import pytest

from tests.built_site import BuiltSite, squeezed
from tests.site.recount import Recount
from tests.workshop import CONTENT

COUNTED = Recount(CONTENT)
KPIS = {name: record["id"] for record in COUNTED.registry("kpis") for name in (record["code"], record["id"])}
REPORTS = [
    (name, report)
    for name, page in COUNTED.pages.items()
    if name.startswith("cities/")
    for report in page.get("results", [])
]
USED = sorted({KPIS[value["code"]] for _, report in REPORTS for value in report["values"]})

STATUSES = {
    "reported": "Reported",
    "partially-reported": "Partly reported",
    "not-reported": "Not reported",
    "not-verified": "Not verified",
    "reported-not-verifiable": "Reported, could not be verified",
}


def rows(site: BuiltSite, address: str) -> list[tuple[str, set[str]]]:
    """The rows of a page's tables: where the first cell leads, and the texts of all cells."""
    found = []
    for row in site.main(address).xpath(".//table//tbody/tr"):
        leads = [site.internal(address, link) for link in row.xpath("*[1]//a")]
        found.append((leads[0] if leads and leads[0] else "", {squeezed(cell) for cell in row.xpath("*")}))
    return found


def cells(value: dict[str, Any]) -> set[str]:
    """What a row must say of a result, as printed in the report."""
    printed = [value.get(name, "") for name in ("part", "value", "unit", "note")]
    return {" ".join(text.split()) for text in [*printed, STATUSES[value["status"]]] if text}


def test_six_cities_have_results() -> None:
    assert len({name for name, _ in REPORTS}) == 6


@pytest.mark.parametrize(
    ("city", "report"), REPORTS, ids=[f"{city} {report['publication']}" for city, report in REPORTS]
)
def test_a_city_page_has_each_of_its_results_as_printed(
    site: BuiltSite, city: str, report: dict[str, Any]
) -> None:
    shown = rows(site, f"{city}/")
    for value in report["values"]:
        address = f"kpis/{KPIS[value['code']]}/"
        assert [texts for leads, texts in shown if leads == address and cells(value) <= texts], value


@pytest.mark.parametrize("city", sorted({name for name, _ in REPORTS}))
def test_a_city_page_has_no_other_results(site: BuiltSite, city: str) -> None:
    wanted = sum(len(report["values"]) for name, report in REPORTS if name == city)
    assert len(rows(site, f"{city}/")) == wanted


@pytest.mark.parametrize("kpi", USED)
def test_an_indicator_page_has_the_results_of_every_city(site: BuiltSite, kpi: str) -> None:
    shown = rows(site, f"kpis/{kpi}/")
    wanted = [
        (f"{city}/", cells(value) | {report["report_year"]})
        for city, report in REPORTS
        for value in report["values"]
        if KPIS[value["code"]] == kpi
    ]
    assert len(shown) == len(wanted)
    for city, texts in wanted:
        assert [found for leads, found in shown if leads == city and texts <= found], (city, texts)


@pytest.mark.parametrize("city", sorted({name for name, _ in REPORTS}))
def test_a_city_page_names_the_year_of_each_report(site: BuiltSite, city: str) -> None:
    said = site.described(f"{city}/")
    years = [report["report_year"] for name, report in REPORTS if name == city]
    assert [year for year in years if year not in said] == []
