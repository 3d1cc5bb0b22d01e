"""GOV027."""

from collections.abc import Iterator

from generator.content_types.case_study import CaseStudy
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._record import on_public_record

_PAGE = """\
---
title: Bridge of nowhere
summary: It was built.
status: STATUS
published_on: 2030-01-01
kind: case-study
issued: 2029
sdgs: ["11"]
topics: [governance]
countries: ["NO"]
partners: not-on-record
rights: {holders: not-on-record, licence: not-on-record, stated: not-on-record, contact: not-on-record}
consent: {basis: public-record, url: https://www.itu.int/nowhere, seen_on: 2029-01-01}
source_url: https://www.itu.int/nowhere
sources: [https://www.itu.int/nowhere]
---
"""


@page_rule(
    CaseStudy,
    code="GOV027",
    name="case-without-place-date-source-or-theme",
    severity=Severity.WARNING,
    clause="CASE-01",
    message="the case study has no {missing}",
    fix="add `cities:` or `countries:` (for many cases `is_set: true`), `issued:`, `sources:` or `topics:`",
    good={"case-studies/a.md": _PAGE.replace("STATUS", "published")},
    bad={"case-studies/a.md": _PAGE.replace("STATUS", "published").replace('countries: ["NO"]\n', "")},
    fires_at="case-studies/a.md:2:8",
)
def case_without_place(
    page: Page[CaseStudy], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A case is found by place, year and theme, and believed by its source."""
    case = page.record
    if case.status not in {"approved", "published", "superseded"}:
        return
    placed = (
        case.is_set
        or case.cities
        or case.countries
        or any(one.city or one.country or one.place for one in case.cases)
    )
    # `unknown` is an answer on a page about the work of others, and a gap on a page of our own.
    dated = case.date or (case.issued == "unknown" and on_public_record(case))
    parts = (
        ("place", placed),
        ("date", dated),
        ("source", case.sources or case.source_url),
        ("theme", case.topics or case.group or case.deliverable),
    )
    if missing := [name for name, value in parts if not value]:
        yield at(page, "title", missing=" and no ".join(missing))
