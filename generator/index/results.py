"""Indicator results by indicator."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.content_types.city import City, Report, Result
from generator.model.page import Corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class CityResult:
    """A result of a city, by its identifier, with the report it stands in."""

    city: str
    report: Report
    result: Result


def results_of(corpus: Corpus) -> Iterator[CityResult]:
    """Every result on record: by city, and as its reports have them."""
    for name, page in sorted(corpus.pages.items()):
        if issubclass(page.kind, City):
            for report in page.record.results:
                for result in report.values:
                    yield CityResult(city=name, report=report, result=result)


def results_by_indicator(corpus: Corpus) -> dict[str, tuple[CityResult, ...]]:
    """For every indicator with results, these by city and report year."""
    found: dict[str, list[CityResult]] = defaultdict(list)
    for one in results_of(corpus):
        found[one.result.code].append(one)
    return {code: tuple(results) for code, results in found.items()}
