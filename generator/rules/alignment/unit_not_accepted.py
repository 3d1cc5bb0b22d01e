"""ALN004."""

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import normalize

from generator.content_types.city import City
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.taxonomy.kpis import KPIS

_CITY = """\
---
title: Nowhereville
summary: Counts.
status: draft
place_kind: town
results:
- publication: case-studies/b
  report_year: 2028
  source: https://www.itu.int/nowhere
  values: [{code: ec-ict-ict-1c, status: reported, value: "7", unit: UNIT}]
---
"""
_REPORT = "---\ntitle: Count of Nowhereville\nsummary: Counted.\nstatus: draft\n---\n"


@page_rule(
    City,
    code="ALN004",
    name="unit-not-accepted",
    severity=Severity.ERROR,
    clause="ALIGN-03",
    message="`{unit}` is no unit of {indicator}, which is given in {accepted}",
    fix="convert the value, or propose the unit as a further one of the indicator in registry/kpis.yml",
    good={"cities/a.md": _CITY.replace("UNIT", "per cent"), "case-studies/b.md": _REPORT},
    bad={"cities/a.md": _CITY.replace("UNIT", "households"), "case-studies/b.md": _REPORT},
    fires_at="cities/a.md:10:70",
)
def unit_not_accepted(page: Page[City], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Results can be compared between cities only in the units that the indicator has."""
    for place, report in enumerate(page.record.results):
        for number, result in enumerate(report.values):
            indicator = vocabularies[KPIS].get(result.code)
            if indicator is None or result.unit is None:
                continue
            if _same(result.unit) not in {_same(unit) for unit in (indicator.unit, *indicator.units)}:
                accepted = ", ".join(f"`{unit}`" for unit in dict.fromkeys(indicator.units))
                field = ("results", place, "values", number, "unit")
                yield at(page, *field, unit=result.unit, indicator=indicator.code, accepted=accepted)


@cache
def _same(unit: str) -> str:
    """One spelling for all spellings of a unit: reports print `per 100,000` and `/100 000` for the same."""
    text = re.sub(r"\s+", "", normalize("NFKC", unit).casefold())
    text = re.sub(r"per-?cent(age)?|pct", "%", text).replace("/", "per")
    return re.sub(r"(?<=\d)[,.'’](?=\d{3})", "", text)
