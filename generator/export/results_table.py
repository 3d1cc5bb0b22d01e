"""Indicator results as tables for machines (RFC 4180): one of each city, one of each indicator."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from generator.export.delimited import delimited
from generator.index.build import Index
from generator.index.results import CityResult, results_of
from generator.index.urls import results_url
from generator.model.artifact import Artifact
from generator.registry.evidence import linked_hosts
from generator.taxonomy.kpis import KPIS

COLUMNS = (
    *("city", "city_name", "country", "indicator", "code", "indicator_name"),
    *("part", "status", "value", "unit", "note", "band", "quality"),
    *("report", "report_year", "source"),
)
"""The same in every language: they are names of fields, and values are as printed in the reports."""


def results_tables(index: Index) -> Iterator[Artifact]:
    """The results of each city and of each indicator that has any, as their pages show them."""
    cities: dict[str, list[CityResult]] = defaultdict(list)
    for one in results_of(index.corpus):
        cities[one.city].append(one)
    hosts = linked_hosts(index.corpus.vocabularies)
    for city, found in cities.items():
        yield _table(results_url(index.entries[city].url), found, index, hosts)
    for code, results in sorted(index.results.items()):
        yield _table(results_url(index.values["kpis"][code].url), results, index, hosts)


def _table(path: str, results: Iterable[CityResult], index: Index, hosts: frozenset[str]) -> Artifact:
    rows = (_row(one, index, hosts) for one in results)
    return Artifact(path, delimited([COLUMNS, *rows]))


def _row(one: CityResult, index: Index, hosts: frozenset[str]) -> Iterator[str]:
    indicator = index.corpus.vocabularies[KPIS].get(one.result.code)
    city, report, result = index.entries[one.city], one.report, one.result
    yield from (one.city, city.title, *(index.facets[one.city]["countries"][:1] or ("",)))
    yield from (result.code, indicator.code if indicator else "", indicator.name if indicator else "")
    yield from (result.part or "", result.status, result.value or "", result.unit or "")
    yield from (result.note or "", result.band or "", result.quality or "")
    # A report that is not public has no name here, as on pages; of what may be a copy, only the host is told.
    yield report.publication if report.publication in index.entries else ""
    yield str(report.report_year)
    host = (urlsplit(report.source).hostname or "").lower()
    yield report.source if host in hosts else host
