"""GOV002."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.offices import OFFICES
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.governance._example import records
from generator.rules.governance._terms import last_day

_OFFICE = (
    "id: chair-1, role: leader, organisation: Nowhere, appointed_by: S, appointed_on: 2029-01-01, "
    "term_start: 2029-02-01, term_end: 2030-01-31"
)


@rule(
    code="GOV002",
    name="term-over-and-not-renewed",
    severity=Severity.ERROR,
    clause="TENURE-02",
    message="the term of the {office} was over on {day}, and is neither renewed nor ended",
    fix="record the decision as `renewal: {reference, date, until}`, or the last day as `ended_on`",
    good={"registry/roles.yml": records(f"{_OFFICE}, ended_on: 2030-01-31")},
    bad={"registry/roles.yml": records(_OFFICE)},
    fires_at="registry/roles.yml:3:131",
)
def term_over(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Who stays after the term does so by a renewal under the rules of ITU and UNECE, or not at all."""
    for office in corpus.vocabularies[OFFICES]:
        last = last_day(office)
        if last and last < settings.as_of and office.ended_on is None:
            path = ("renewal", "until") if office.renewal else ("term_end",)
            yield at_record(corpus, OFFICES, office.id, *path, office=office.label, day=last.isoformat())
