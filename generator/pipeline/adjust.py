"""Severities as the configuration wants them, as far as it may."""

from generator.model.errors import GeneratorError
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.clauses import CLAUSES
from generator.rules import all_rules
from generator.rules._rule import is_adjustable


def refuse_adjustments(corpus: Corpus, settings: Settings) -> None:
    """Raise GeneratorError for an adjustment of a rule that there is not, or that may not be lowered."""
    rules = {rule.code: rule for rule in all_rules()}
    for adjustment in settings.adjustments:
        rule = rules.get(adjustment.code)
        if rule is None:
            raise GeneratorError(
                reference="unknown-rule",
                message=f"the configuration adjusts `{adjustment.code}`, and there is no such rule",
                hint="`u4ssc explain` lists the rules; what cannot be read at all is always an error",
            )
        if not is_adjustable(rule, corpus.vocabularies[CLAUSES].get(rule.clause)):
            raise GeneratorError(
                reference="rule-not-adjustable",
                message=f"the configuration adjusts `{rule.code}`, which enforces clause {rule.clause}",
                hint="a clause that blocks publication can only be waived, in content/registry/waivers.yml",
            )
