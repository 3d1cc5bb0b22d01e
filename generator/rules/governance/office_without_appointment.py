"""GOV004."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.offices import OFFICES
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.governance._example import records

_OFFICE = "id: leader-1, role: leader, organisation: Nowhere, term_start: 2030-02-01, term_end: 2031-01-31"


@rule(
    code="GOV004",
    name="office-without-appointment",
    severity=Severity.WARNING,
    clause="ROLE-03",
    message="the record of the {office} does not say {missing}",
    fix="add `appointed_by:` and `appointed_on:`",
    good={"registry/roles.yml": records(f"{_OFFICE}, appointed_by: Secretariat, appointed_on: 2030-01-15")},
    bad={"registry/roles.yml": records(_OFFICE)},
    fires_at="registry/roles.yml:3:3",
)
def office_without_appointment(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The text names three who may appoint; so the record of an office says who did, and when."""
    for office in corpus.vocabularies[OFFICES]:
        said = (("who made the appointment", office.appointed_by), ("when", office.appointed_on))
        if missing := [words for words, value in said if value is None]:
            words = " and ".join(missing).replace("when", "when it was made")
            yield at_record(corpus, OFFICES, office.id, office=office.label, missing=words)
