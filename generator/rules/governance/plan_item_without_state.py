"""GOV014."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.action_plan import ACTION_PLAN
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.governance._example import records


@rule(
    code="GOV014",
    name="plan-item-without-state",
    severity=Severity.WARNING,
    clause="AAP-01",
    message="`{title}` was due on {day}, and the plan does not say what became of it",
    fix="add `state:`: planned, in-progress, delivered or dropped",
    good={
        "registry/action-plan.yml": records(
            "id: plan-1, year: 2030, title: Bridge, due: 2030-05-01, state: delivered"
        )
    },
    bad={"registry/action-plan.yml": records("id: plan-1, year: 2030, title: Bridge, due: 2030-05-01")},
    fires_at="registry/action-plan.yml:3:48",
)
def plan_item_without_state(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A plan by which delivery is followed says of each item that is due whether it was delivered."""
    for item in corpus.vocabularies[ACTION_PLAN]:
        if item.due and item.due < settings.as_of and item.state is None:
            yield at_record(corpus, ACTION_PLAN, item.id, "due", title=item.title, day=item.due.isoformat())
