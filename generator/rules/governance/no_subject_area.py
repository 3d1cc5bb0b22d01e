"""GOV012."""

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
    code="GOV012",
    name="deliverable-without-subject-area",
    severity=Severity.WARNING,
    clause="PLAN-06",
    message="the deliverable names no subject area",
    fix="add `planning.subject_areas:` in the words of the introduction booklet",
    good={"deliverables/a.md": at_work()},
    bad={"deliverables/a.md": at_work(("  subject_areas: [bridges]\n", ""))},
    fires_at="deliverables/a.md:6:3",
)
def no_subject_area(
    page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Deliverables keep to the booklet's subject areas; its list is not on record, so any words will do."""
    planning = page.record.planning
    if owes_a_plan(page.record) and not (planning and planning.subject_areas):
        yield at(page, "planning")
