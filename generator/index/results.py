"""Indicator results by indicator."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.content_types.city import City, Report, Result
from generator.index.entry import Entry
from generator.model.page import Corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class CityResult:
    """A result of a city, with the report it stands in."""

    city: Entry
    report: Report
    result: Result


def results_by_indicator(corpus: Corpus, entries: Mapping[str, Entry]) -> dict[str, tuple[CityResult, ...]]:
    """For every indicator with results, these by city and report year."""
    found: dict[str, list[CityResult]] = defaultdict(list)
    for name, page in sorted(corpus.pages.items()):
        if isinstance(page.record, City):
            for report in page.record.results:
                for result in report.values:
                    found[result.code].append(CityResult(city=entries[name], report=report, result=result))
    return {code: tuple(results) for code, results in found.items()}
