"""GOV001."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.offices import OFFICES, Office
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.governance._example import records
from generator.rules.governance._terms import year_after

_OFFICE = "id: chair-1, role: co-chair, organisation: Nowhere, appointed_by: S, appointed_on: 2030-01-01"


@rule(
    code="GOV001",
    name="term-longer-than-a-year",
    severity=Severity.ERROR,
    clause="TENURE-01",
    message="the term of the {office} {fault}",
    fix="give `term_end`, at most one year after `term_start`; record what follows as `renewal`",
    good={
        "registry/roles.yml": records(f"{_OFFICE}, term_start: 2030-02-01, term_end: 2031-01-31"),
    },
    bad={
        "registry/roles.yml": records(f"{_OFFICE}, term_start: 2030-02-01, term_end: 2031-02-02"),
    },
    fires_at="registry/roles.yml:3:133",
)
def term_too_long(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Chairs, vice-chairs and leaders serve one year at a time, so that others can take a turn."""
    for office in corpus.vocabularies[OFFICES]:
        for path, fault in _faults(office):
            yield at_record(corpus, OFFICES, office.id, *path, office=office.label, fault=fault)


def _faults(office: Office) -> Iterator[tuple[tuple[str, ...], str]]:
    if office.term_end is None:
        yield ("term_start",), "has no end"
        return
    if office.term_end < office.term_start:
        yield ("term_end",), "ends before it begins"
    elif office.term_end > year_after(office.term_start):
        yield ("term_end",), f"runs from {office.term_start} to {office.term_end}, longer than a year"
    if office.renewal and office.renewal.until > year_after(office.term_end):
        yield ("renewal", "until"), f"is renewed until {office.renewal.until}, longer than a year"
