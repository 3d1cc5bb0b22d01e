"""Diagnostics that a waiver keeps from counting."""

from collections.abc import Iterable

from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.clauses import CLAUSES
from generator.registry.waivers import WAIVERS
from generator.rules import all_rules


def waive(
    diagnostics: Iterable[Diagnostic], corpus: Corpus, settings: Settings
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Split diagnostics into those that count and those a waiver in force lets pass, in their order.

    A waiver names a rule and a page, and holds through its last day. What serves a `critical` clause,
    or a clause that is not registered, is never let pass; nor is what no rule has found, such as a
    field that cannot be read.
    """
    rules = {rule.code for rule in all_rules()}
    in_force = {
        (waiver.rule, waiver.page)
        for waiver in corpus.vocabularies[WAIVERS]
        if waiver.granted_on <= settings.as_of <= waiver.until and waiver.rule in rules
    }
    kept: list[Diagnostic] = []
    waived: list[Diagnostic] = []
    for diagnostic in diagnostics:
        page = corpus.by_path.get(diagnostic.path)
        named = page is not None and (diagnostic.code, page.identifier) in in_force
        (waived if named and _may_be_waived(diagnostic, corpus) else kept).append(diagnostic)
    return kept, waived


def _may_be_waived(diagnostic: Diagnostic, corpus: Corpus) -> bool:
    clause = corpus.vocabularies[CLAUSES].get(diagnostic.clause)
    return not diagnostic.clause or (clause is not None and not clause.critical)
