"""Every rule proves itself by its own examples."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.content_types import by_folder
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.page import Corpus
from generator.pipeline.load import load
from generator.rules import all_rules, content_rules, transition_rules
from generator.rules._base import ContentRule, TransitionRule
from generator.rules._rule import Rule
from tests.factories import ROOT, content_folder, settings

RULES = content_rules()
FIELDS = re.compile(r"\{(\w+)\}")

each_rule = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
each_transition = pytest.mark.parametrize(
    "rule", transition_rules(), ids=[rule.code for rule in transition_rules()]
)
each_rule_of_any_kind = pytest.mark.parametrize("rule", all_rules(), ids=[rule.code for rule in all_rules()])


def corpus(root: Path, example: Mapping[str, str]) -> Corpus:
    """An example laid over the registries alone, every page of which can be read."""
    loaded = load([content_folder(root, example)])
    assert [fault for fault in loaded.diagnostics if fault.severity is Severity.ERROR] == []
    pages = {page.document.path for page in loaded.corpus.texts}
    assert {path for path in example if path.endswith(".md") and not path.startswith("registry/")} == pages
    return loaded.corpus


def findings(rule: ContentRule, found: Corpus) -> list[str]:
    return [f"{one.path}:{one.line}:{one.column}" for one in rule.diagnostics(found, settings())]


@each_rule
def test_the_good_example_is_silent(rule: ContentRule, tmp_path: Path) -> None:
    assert findings(rule, corpus(tmp_path, rule.good)) == []


@each_rule
def test_the_good_example_breaks_no_other_rule(rule: ContentRule, tmp_path: Path) -> None:
    found = corpus(tmp_path, rule.good)
    told = (one for other in RULES for one in other.diagnostics(found, settings()))
    assert [str(one) for one in told if one.severity is Severity.ERROR] == []


@each_rule
def test_the_bad_example_fires_once_and_where_it_says(rule: ContentRule, tmp_path: Path) -> None:
    assert findings(rule, corpus(tmp_path, rule.bad)) == [rule.fires_at]


def changes(rule: TransitionRule, root: Path, example: Mapping[str, str]) -> list[Diagnostic]:
    """What a rule says of the change from what it starts with to an example."""
    before = corpus(root / "before", rule.before)
    return list(rule.diagnostics(before, corpus(root / "after", example), settings()))


def test_there_are_rules_about_changes() -> None:
    assert transition_rules()


@each_transition
def test_the_good_change_is_silent(rule: TransitionRule, tmp_path: Path) -> None:
    assert changes(rule, tmp_path, rule.good) == []


@each_transition
def test_the_good_change_breaks_no_other_rule(rule: TransitionRule, tmp_path: Path) -> None:
    before, after = corpus(tmp_path / "before", rule.before), corpus(tmp_path / "after", rule.good)
    assert [one.code for one in transition_rules() if list(one.diagnostics(before, after, settings()))] == []
    broken = {other.code: findings(other, after) for other in RULES if other.severity is Severity.ERROR}
    assert [code for code, places in broken.items() if places] == []


@each_transition
def test_no_change_is_no_fault(rule: TransitionRule, tmp_path: Path) -> None:
    assert changes(rule, tmp_path, rule.before) == []


@each_transition
def test_the_bad_change_fires_once_and_where_it_says(rule: TransitionRule, tmp_path: Path) -> None:
    [found] = changes(rule, tmp_path, rule.bad)
    assert f"{found.path}:{found.line}:{found.column}" == rule.fires_at
    assert (found.code, found.name, found.severity, found.clause) == (
        rule.code,
        rule.name,
        rule.severity,
        rule.clause,
    )
    assert not FIELDS.search(found.message), "a word of the message was not filled in"
    assert found.fix


@each_rule
def test_what_a_rule_finds_says_what_is_wrong_and_how_to_mend_it(rule: ContentRule, tmp_path: Path) -> None:
    [found] = rule.diagnostics(corpus(tmp_path, rule.bad), settings())
    assert (found.code, found.name, found.severity, found.clause) == (
        rule.code,
        rule.name,
        rule.severity,
        rule.clause,
    )
    assert not FIELDS.search(found.message), "a word of the message was not filled in"
    assert found.message
    assert found.fix


@each_rule_of_any_kind
def test_a_rule_is_named_for_the_fault_and_says_why_it_is_there(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{2,4}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)
    assert rule.why.endswith(".")


@each_rule_of_any_kind
def test_the_clause_of_a_rule_is_a_heading_of_the_terms_of_reference(rule: Rule) -> None:
    terms = (ROOT / "content/about/terms-of-reference.md").read_text(encoding="utf-8")
    assert not rule.clause or f"\n### {rule.clause}\n" in terms


@each_rule_of_any_kind
def test_the_examples_of_a_rule_are_invented(rule: Rule) -> None:
    # A partner's page can only be named for a registered agency.
    folders = by_folder().keys() - {"", "partners"}
    shipped = {file.stem for folder in folders for file in (ROOT / "content" / folder).rglob("*.md")}
    named = {Path(path).stem for path in (*rule.good, *rule.bad) if path.endswith(".md")}
    assert named & shipped <= {"index"}


def test_no_two_rules_share_a_code_or_a_name() -> None:
    assert (
        len({rule.code for rule in all_rules()})
        == len({rule.name for rule in all_rules()})
        == len(all_rules())
    )


def test_every_file_of_the_rules_holds_one_rule() -> None:
    files = [file for file in (ROOT / "generator/rules").rglob("*.py") if not file.name.startswith("_")]
    assert len(files) == len(all_rules()) > 0
