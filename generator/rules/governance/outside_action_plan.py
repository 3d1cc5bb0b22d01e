"""GOV013."""

from collections.abc import Iterator

from generator.content_types.deliverable import Deliverable
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.action_plan import ACTION_PLAN
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._at_work import UNFINISHED, owes_a_plan
from generator.rules.governance._example import at_work, records

_PLAN = records(
    "id: plan-1, year: 2030, title: Bridge, deliverable: a, state: planned",
    "id: plan-2, year: 2030, title: Tunnel, state: planned",
)
_OTHER = records("id: plan-2, year: 2030, title: Tunnel, state: planned")


@page_rule(
    Deliverable,
    code="GOV013",
    name="deliverable-outside-action-plan",
    severity=Severity.WARNING,
    clause="AAP-01",
    message="the deliverable is in no Annual Action Plan on record",
    fix="add `planning.plan_item:` with its item in registry/action-plan.yml, where the Secretariat adds it",
    good={"deliverables/a.md": at_work(), "registry/action-plan.yml": _PLAN},
    bad={"deliverables/a.md": at_work(), "registry/action-plan.yml": _OTHER},
    fires_at="deliverables/a.md:6:3",
)
def outside_action_plan(
    page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """The plan lets chairs follow progress and delivery on time, of what stands in it."""
    record = page.record
    if not owes_a_plan(record):
        return
    plan = vocabularies[ACTION_PLAN]
    named = plan.get(record.planning.plan_item) if record.planning and record.planning.plan_item else None
    if named and named.deliverable in {None, page.identifier}:
        return
    if any(item.deliverable == page.identifier for item in plan):
        return
    day = settings.as_of if record.status in UNFINISHED else record.published_on or settings.as_of
    # Plans have run over two years (2019-2020, 2024-2025); with none of that time on record, nobody is late.
    on_record = any(item.year in {day.year, day.year - 1} for item in plan)
    path = ("planning", "plan_item") if named else ("planning",)
    yield at(page, *path, severity=None if on_record else Severity.INFO)
