"""GOV005."""

from collections.abc import Iterator

from generator.content_types.deliverable import Deliverable
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._at_work import owes_a_plan
from generator.rules.governance._example import at_work


@page_rule(
    Deliverable,
    code="GOV005",
    name="leader-without-appointment",
    severity=Severity.WARNING,
    clause="ROLE-03",
    message="no appointment of the leader from {organisation} is on record",
    fix="add `office:` with the record in registry/roles.yml, or `appointed_by:` and `appointed_on:`",
    good={"deliverables/a.md": at_work()},
    bad={"deliverables/a.md": at_work((", appointed_by: the vice-chairs", ""))},
    fires_at="deliverables/a.md:9:13",
)
def leader_without_appointment(
    page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Who leads a deliverable was appointed by somebody; the text gives three answers to by whom."""
    planning = page.record.planning
    if planning is None or not owes_a_plan(page.record):
        return
    for number, leader in enumerate(planning.leaders):
        if leader.office is None and not (leader.appointed_by and leader.appointed_on):
            yield at(page, "planning", "leaders", number, organisation=leader.organisation)
