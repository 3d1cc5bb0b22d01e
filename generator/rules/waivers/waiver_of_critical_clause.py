"""WVR003."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.clauses import CLAUSES
from generator.registry.waivers import WAIVERS
from generator.rules import all_rules
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import example


@rule(
    code="WVR003",
    name="waiver-of-critical-clause",
    severity=Severity.ERROR,
    clause="",
    message="{rule} serves clause {clause}, which is critical and knows no waiver",
    fix="remove the record, and mend the page",
    good=example(),
    bad=example(rule="STA009"),
    fires_at="registry/waivers.yml:4:9",
)
def waiver_of_critical_clause(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """What must never reach the public does not reach it by a record either."""
    clauses = corpus.vocabularies[CLAUSES]
    rules = {rule.code: rule for rule in all_rules()}
    for waiver in corpus.vocabularies[WAIVERS]:
        rule = rules.get(waiver.rule)
        clause = clauses.get(rule.clause) if rule else None
        if clause and clause.critical:
            yield at_record(corpus, WAIVERS, waiver.id, "rule", rule=waiver.rule, clause=clause.id)
