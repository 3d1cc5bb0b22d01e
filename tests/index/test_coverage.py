from dataclasses import replace

import pytest

from generator.index.coverage import Covered, Served, counts, coverage
from generator.pipeline.registries import clauses_of
from generator.registry.clauses import Clause, Support
from generator.rules import all_rules
from generator.rules._explain import explanations
from tests.factories import ROOT

CLAUSES = tuple(clauses_of([ROOT / "content"]))
COVERED = coverage(CLAUSES, explanations())
MOST_NOT_YET = 10


def test_all_58_clauses_are_counted_once() -> None:
    assert [one.clause.id for one in COVERED] == [clause.id for clause in CLAUSES]
    assert sum(counts(COVERED).values()) == len({clause.id for clause in CLAUSES}) == 58


@pytest.mark.parametrize(
    "clause", [clause for clause in CLAUSES if clause.enforcement != "support"], ids=lambda one: one.id
)
def test_a_clause_that_blocks_or_warns_has_a_rule_or_a_reason_why_data_cannot_decide_it(
    clause: Clause,
) -> None:
    serving = [rule.code for rule in all_rules() if rule.clause == clause.id and rule.bad and rule.fires_at]
    assert serving or clause.undecidable


def test_only_clauses_for_people_are_not_yet_served_and_at_most_ten() -> None:
    not_yet = [one.clause for one in COVERED if one.by is Served.NOT_YET]
    assert {clause.enforcement for clause in not_yet} <= {"support"}
    assert len(not_yet) <= MOST_NOT_YET


def test_every_rule_serves_a_clause_that_is_registered_or_none() -> None:
    known = {clause.id for clause in CLAUSES}
    assert [one.code for one in explanations() if set(one.serves) - known] == []


@pytest.mark.parametrize(
    ("having", "by"),
    [
        (["codes", "reason", "support"], Served.RULE),
        (["reason", "support"], Served.REASON),
        (["support"], Served.SUPPORT),
        ([], Served.NOT_YET),
    ],
    ids=str,
)
def test_a_clause_is_counted_by_the_strongest_of_what_serves_it(having: list[str], by: Served) -> None:
    update = {
        "undecidable": "Because." if "reason" in having else None,
        "support": (Support(text="Somehow."),) if "support" in having else (),
    }
    clause = CLAUSES[0].model_copy(update=update)
    assert Covered(clause, explanations()[:1] if "codes" in having else ()).by is by


def test_a_fault_serves_every_clause_that_it_names_by_what_it_is_about() -> None:
    one = replace(explanations()[0], code="ZZZ001", serves=("LOGO-01", "IP-01"))
    served = {covered.clause.id for covered in coverage(CLAUSES, [one]) if covered.codes}
    assert served == {"LOGO-01", "IP-01"}
