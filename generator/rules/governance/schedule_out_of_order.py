"""GOV009."""

from collections.abc import Iterator
from itertools import pairwise

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
    code="GOV009",
    name="schedule-out-of-order",
    severity=Severity.WARNING,
    clause="PLAN-02",
    message="`{title}` is due on {day}, before `{before}`, which stands above it",
    fix="put the milestones in the order of their days, or mend the day",
    good={"deliverables/a.md": at_work()},
    bad={"deliverables/a.md": at_work(("due: 2030-09-01", "due: 2029-09-01"))},
    fires_at="deliverables/a.md:11:68",
)
def schedule_out_of_order(
    page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A step that is due before the one it follows shows a slip, or a plan that cannot be kept."""
    planning = page.record.planning
    if planning is None or not owes_a_plan(page.record):
        return
    for number, (first, second) in enumerate(pairwise(planning.schedule), start=1):
        if second.due < first.due:
            yield at(
                page,
                *("planning", "schedule", number, "due"),
                title=second.title,
                day=second.due.isoformat(),
                before=first.title,
            )
