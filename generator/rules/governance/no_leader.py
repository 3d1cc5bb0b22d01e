"""GOV006."""

from collections.abc import Iterator

from generator.content_types.deliverable import Deliverable
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._at_work import owes_a_plan
from generator.rules.governance._example import at_work, consented

_LEADERS = (
    "  leaders: [{organisation: Nowhere Works, appointed_by: the vice-chairs, appointed_on: 2030-01-10}]\n"
)


@page_rule(
    Deliverable,
    code="GOV006",
    name="deliverable-without-leader",
    severity=Severity.ERROR,
    clause="ROLE-02",
    message="the deliverable has no leader",
    fix="add `planning.leaders:` with the organisation and who appointed it; no names of persons",
    good={"deliverables/a.md": at_work()},
    bad=consented((_LEADERS, "")),
    fires_at="deliverables/a.md:14:3",
    needed_for_release=True,
)
def no_leader(page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Somebody answers for each deliverable, and the Secretariat knows whom to ask."""
    planning = page.record.planning
    if owes_a_plan(page.record) and not (planning and planning.leaders):
        yield at(page, "planning")
