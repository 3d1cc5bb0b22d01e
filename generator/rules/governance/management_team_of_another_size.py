"""GOV003."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.offices import OFFICES
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.governance._example import records
from generator.rules.governance._terms import in_force

_SIZE = 2


def _office(identifier: str, role: str) -> str:
    return (
        f"id: {identifier}, role: {role}, organisation: Nowhere, appointed_by: S, appointed_on: 2030-01-01, "
        "term_start: 2030-02-01, term_end: 2031-01-31"
    )


_THREE = (_office("a", "co-chair"), _office("b", "co-chair"), _office("c", "vice-chair"))


@rule(
    code="GOV003",
    name="management-team-of-another-size",
    severity=Severity.WARNING,
    clause="ROLE-01",
    message="the management team has two {role}s, and {number} in office on record",
    fix="record the appointments that are missing, or `ended_on` of those who have left",
    good={"registry/roles.yml": records(*_THREE, _office("d", "vice-chair"))},
    bad={"registry/roles.yml": records(*_THREE)},
    fires_at="registry/roles.yml:5:3",
)
def management_team_of_another_size(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Two co-chairs and two vice-chairs manage the initiative; a register that says otherwise has a gap."""
    team = [one for one in corpus.vocabularies[OFFICES] if one.role in {"co-chair", "vice-chair"}]
    holding = [one for one in team if in_force(one, settings.as_of)]
    for role in ("co-chair", "vice-chair"):
        number = sum(one.role == role for one in holding)
        if team and number != _SIZE:
            # Where a role has no record at all, the first of the team is the nearest place.
            place = next((one for one in (*holding, *team) if one.role == role), team[0])
            yield at_record(corpus, OFFICES, place.id, number=str(number), role=role)
