import ast
import json
from pathlib import Path

import pytest

from generator.model.diagnostic import Severity
from generator.pipeline.load import load
from generator.registry.clauses import Clause
from generator.rules import all_rules
from generator.rules._explain import Explanation, as_data, as_text, explanations, find, latitude, near
from tests.cli.conftest import Command
from tests.factories import ROOT, content_folder

EVERY = explanations()
FAULTS = [one for one in EVERY if one.rule is None]
RULES = [one for one in EVERY if one.rule is not None]

each = pytest.mark.parametrize("one", EVERY, ids=lambda one: one.code)


def of(code: str) -> Explanation:
    found = find(code)
    assert found is not None
    return found


def calls(name: str) -> set[str]:
    """Files of the generator in which something of that name is called."""
    return {
        file.relative_to(ROOT / "generator").as_posix()
        for file in (ROOT / "generator").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    }


def test_every_rule_and_every_fault_is_explained_once() -> None:
    codes = [one.code for one in EVERY]
    assert codes == sorted(set(codes))
    assert {rule.code for rule in all_rules()} == {one.code for one in RULES}
    assert len({one.name for one in EVERY}) == len(EVERY)


def test_no_diagnostic_has_a_code_of_another_source() -> None:
    assert calls("Diagnostic") == {"source/fault_diagnostics.py", "rules/_rule.py", "pipeline/results.py"}
    assert calls("Fault") <= {"source/faults.py", "source/field_faults.py", "source/site_faults.py"}


@each
def test_a_code_says_what_why_and_what_to_do(one: Explanation) -> None:
    assert one.why.endswith(".")
    assert one.fix
    assert "\n" not in one.why
    assert one.message or one.rule is None


@each
def test_the_clause_of_a_code_is_registered(command: Command, one: Explanation) -> None:
    if one.clause:
        assert f"{one.clause} (" in command("explain", one.code, "--content", ROOT / "content").out


@pytest.mark.parametrize("one", [one for one in FAULTS if one.bad], ids=lambda one: one.code)
def test_the_example_of_a_fault_has_that_fault_alone(one: Explanation, tmp_path: Path) -> None:
    found = load([content_folder(tmp_path, one.bad)]).diagnostics
    assert [(fault.code, f"{fault.path}:{fault.line}:{fault.column}") for fault in found] == [
        (one.code, one.fires_at)
    ]
    assert found[0].clause == one.clause


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_the_text_shows_reason_message_mend_and_both_examples(command: Command, one: Explanation) -> None:
    said = command("explain", one.code, "--content", ROOT / "content").out
    words = " ".join(said.split())
    assert said.startswith(f"{one.code} {one.name}\n")
    assert [part for part in (one.why, one.message, one.fix) if " ".join(part.split()) not in words] == []
    assert [path for path in one.bad if f"bad       {path}\n" not in said] == []
    assert [path for path in one.good if f"good      {path}\n" not in said] == []


def test_a_mark_stands_where_the_bad_example_fires() -> None:
    lines = as_text(of("STA001"), None).splitlines()
    mark = lines.index("      |         ^")
    assert lines[mark - 1] == "    4 | status: withdrawn"
    assert sum(line.strip("| ") == "^" for line in lines) == 1


@pytest.mark.parametrize(
    "written", ["STA001", "sta001", "withdrawn-without-reason", "Withdrawn-Without-Reason"]
)
def test_a_code_or_a_name_finds_it_whatever_the_case(command: Command, written: str) -> None:
    done = command("explain", written)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("STA001 withdrawn-without-reason\n")


def test_without_a_code_all_are_listed_with_severity_and_name(command: Command) -> None:
    done = command("explain")
    assert (done.code, done.err) == (0, "")
    assert [line.split() for line in done.out.splitlines()] == [
        [one.code, str(one.severity), one.name] for one in EVERY
    ]


@pytest.mark.parametrize(
    ("written", "close"), [("STA01", "STA001"), ("withdrawn-no-reason", "STA001"), ("tab-in-yml", "SRC006")]
)
def test_an_unknown_code_exits_with_2_and_names_close_ones(
    command: Command, written: str, close: str
) -> None:
    done = command("explain", written)
    assert (done.code, done.out) == (2, "")
    assert f"unknown-code: there is no code or name `{written}`" in done.err
    assert close in done.err.splitlines()[1]


def test_a_code_like_no_other_is_told_where_they_are_listed(command: Command) -> None:
    assert near("%%%%") == []
    assert "`u4ssc explain` lists them all" in command("explain", "%%%%").err


def test_json_gives_one_object_for_a_code_and_all_without(command: Command) -> None:
    content = ROOT / "content"
    one = json.loads(command("explain", "LNK004", "--format", "json", "--content", content).out)
    every = json.loads(command("explain", "--format", "json", "--content", content).out)
    assert [fault["code"] for fault in every] == [known.code for known in EVERY]
    assert one in every
    assert (one["severity"], one["clause"], one["clauseSeverity"], one["clauseEnforcement"]) == (
        "error",
        "IP-05",
        "critical",
        "block",
    )
    assert one["firesAt"] == "about/a.md:6:1"
    assert set(one["bad"]) == {"about/a.md", "about/b.md"}


def test_json_and_text_are_of_one_object() -> None:
    one = of("STA001")
    assert one.rule in all_rules()
    data = as_data(one, None)
    assert one.rule is not None
    assert (data["message"], data["fix"], data["firesAt"]) == (
        one.rule.message,
        one.rule.fix,
        one.rule.fires_at,
    )


def test_clauses_come_from_the_content_folder(command: Command, tmp_path: Path) -> None:
    clause = (
        "about: Clauses of nowhere.\nrecords:\n"
        "- {id: IP-05, section: S, area: ip, summary: Nothing leaks., severity: warning, enforcement: warn}\n"
    )
    content = content_folder(tmp_path, {"registry/clauses.yml": clause})
    said = command("explain", "LNK004", "--content", content).out
    assert "clause    IP-05 (warning, warn): Nothing leaks.\n" in said
    assert "It can be lowered or switched off in mkdocs.yml" in said


def test_where_there_is_no_content_the_rest_is_explained(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = command("explain", "LNK004")
    assert (done.code, done.err) == (0, "")
    assert "clause    IP-05\n" in done.out
    assert "depends on clause IP-05" in done.out


def test_a_content_folder_that_is_named_and_is_not_there_exits_with_2(
    command: Command, tmp_path: Path
) -> None:
    assert command("explain", "LNK004", "--content", tmp_path / "none").code == 2


def test_what_no_rule_found_can_be_neither_lowered_nor_waived() -> None:
    assert all("neither lowered nor waived" in latitude(one, None) for one in FAULTS)


@pytest.mark.parametrize(
    ("severity", "enforcement", "said"),
    [
        ("critical", "block", "can be neither lowered nor waived"),
        ("error", "block", "cannot be lowered, only waived"),
        ("error", "warn", "can be lowered or switched off in mkdocs.yml, or waived"),
    ],
)
def test_the_clause_decides_whether_a_rule_can_be_lowered_or_waived(
    severity: str, enforcement: str, said: str
) -> None:
    clause = Clause.model_validate(
        dict.fromkeys(("section", "area", "summary"), "x")
        | {"id": "IP-05", "severity": severity, "enforcement": enforcement}
    )
    assert said in latitude(of("LNK004"), clause)


def test_a_rule_that_serves_no_clause_can_be_lowered_and_waived() -> None:
    assert "lowered or switched off in mkdocs.yml, or waived" in latitude(of("STA001"), None)


def test_what_is_needed_for_release_is_a_warning_before() -> None:
    needed = [one for one in RULES if one.rule and one.rule.needed_for_release]
    said = [as_text(one, None) for one in needed if one.severity is Severity.ERROR]
    assert all("error; warning while the page is a draft or in review" in text for text in said)
