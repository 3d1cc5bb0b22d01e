"""WVR004."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.waivers import WAIVERS
from generator.rules import all_rules
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import example


@rule(
    code="WVR004",
    name="waiver-of-unknown-rule",
    severity=Severity.ERROR,
    clause="",
    message="there is no rule `{rule}`",
    fix="name a rule by its code; what cannot be read at all cannot be waived",
    good=example(),
    bad=example(rule="FLD001"),
    fires_at="registry/waivers.yml:4:9",
)
def waiver_of_unknown_rule(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A waiver that names nothing looks as if it had let something pass."""
    codes = {rule.code for rule in all_rules()}
    for waiver in corpus.vocabularies[WAIVERS]:
        if waiver.rule not in codes:
            yield at_record(corpus, WAIVERS, waiver.id, "rule", rule=waiver.rule)
