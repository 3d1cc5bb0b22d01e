"""GOV008."""

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
    code="GOV008",
    name="deliverable-without-schedule",
    severity=Severity.WARNING,
    clause="PLAN-02",
    message="the deliverable has no {missing}",
    fix="add `planning.schedule:` with titles and due days, and `planning.meetings:` with the days",
    good={"deliverables/a.md": at_work()},
    bad={"deliverables/a.md": at_work(("  meetings: [{date: 2030-07-01}]\n", ""))},
    fires_at="deliverables/a.md:6:3",
)
def no_schedule(page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """A feasible schedule has milestones and a calendar of e-meetings that contributors can keep free."""
    if not owes_a_plan(page.record):
        return
    planning = page.record.planning
    parts = (
        ("milestones", planning and planning.schedule),
        ("calendar of e-meetings", planning and planning.meetings),
    )
    if missing := [words for words, value in parts if not value]:
        yield at(page, "planning", missing=" and no ".join(missing))
