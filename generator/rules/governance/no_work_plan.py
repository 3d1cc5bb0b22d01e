"""GOV007."""

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
    code="GOV007",
    name="deliverable-without-work-plan",
    severity=Severity.WARNING,
    clause="PLAN-01",
    message="no work plan of the deliverable is on record",
    fix="add `planning.work_plan: {reference, sent_on}`: where it is kept, and when the Secretariat had it",
    good={"deliverables/a.md": at_work()},
    bad={"deliverables/a.md": at_work(("  work_plan: {reference: letter 1, sent_on: 2030-01-20}\n", ""))},
    fires_at="deliverables/a.md:6:3",
)
def no_work_plan(
    page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """The Secretariat coordinates what it knows of: a leader writes a plan and sends it."""
    planning = page.record.planning
    if owes_a_plan(page.record) and not (planning and planning.work_plan):
        yield at(page, "planning")
