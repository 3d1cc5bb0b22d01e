import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for

from generator.cli.reporters.sarif import report
from generator.model.diagnostic import Diagnostic, Severity
from generator.rules._explain import explanations
from tests.cli.conftest import Command
from tests.cli.reporters.samples import ALL, CLAUSED, FIELD, NASTY, NOTE, PLAIN, UNKNOWN
from tests.factories import page, write
from tests.schemas import published

PLACE_OF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
"""OASIS' own schema."""


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 - a JSON Schema
    found = published(PLACE_OF_SCHEMA, tmp_path_factory.mktemp("schemas"))
    assert found["$id"].endswith("/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json")
    return found


def validator(schema: Any) -> Any:  # noqa: ANN401 - as above
    of = validator_for(schema)
    return of(schema, format_checker=of.FORMAT_CHECKER)


def run(diagnostics: Sequence[Diagnostic], folders: Sequence[Path] = ()) -> dict[str, Any]:
    (made,) = json.loads(report(diagnostics, folders))["runs"]
    assert isinstance(made, dict)
    return made


def fingerprints(*diagnostics: Diagnostic) -> list[str]:
    return [result["partialFingerprints"]["u4sscDiagnostic/v1"] for result in run(diagnostics)["results"]]


@pytest.mark.parametrize("diagnostics", [[], ALL], ids=["empty", "all"])
def test_a_log_is_valid(schema: Any, diagnostics: list[Diagnostic]) -> None:  # noqa: ANN401 - as above
    validator(schema).validate(json.loads(report(diagnostics, [])))


def test_a_log_with_every_code_there_is_is_valid(schema: Any) -> None:  # noqa: ANN401 - as above
    every = [replace(PLAIN, code=one.code, name=one.name) for one in explanations()]
    validator(schema).validate(json.loads(report(every, [])))


def test_the_schema_refuses_what_is_no_log(schema: Any) -> None:  # noqa: ANN401 - as above
    log = json.loads(report(ALL, []))
    log["runs"][0]["results"][0]["level"] = "info"
    assert not validator(schema).is_valid(log)


def test_there_is_one_run_that_counts_columns_in_characters() -> None:
    log = json.loads(report(ALL, []))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_a_rule_carries_what_explain_says_of_it() -> None:
    [rule] = run([CLAUSED])["tool"]["driver"]["rules"]
    (known,) = [one for one in explanations() if one.code == "LNK004"]
    assert (rule["id"], rule["name"]) == ("LNK004", "link-to-unpublished-page")
    assert rule["shortDescription"] == {"text": "Link to unpublished page."}
    assert rule["fullDescription"] == {"text": known.why}
    assert known.fix in rule["help"]["text"]
    assert rule["helpUri"] == CLAUSED.link
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {"clause": "IP-05"}


def test_a_code_without_a_page_or_explanation_is_a_rule_all_the_same() -> None:
    assert run([UNKNOWN])["tool"]["driver"]["rules"] == [{"id": "ZZZ999"}]
    assert "helpUri" not in run([FIELD])["tool"]["driver"]["rules"][0]


def test_every_result_points_at_its_rule() -> None:
    made = run(ALL)
    rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    assert [rules[result["ruleIndex"]] for result in made["results"]] == [one.code for one in ALL]
    assert [result["ruleId"] for result in made["results"]] == [one.code for one in ALL]


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")],
)
def test_a_severity_has_its_level(severity: Severity, level: str) -> None:
    assert run([replace(NOTE, severity=severity)])["results"][0]["level"] == level


def test_a_result_stands_at_a_place_below_the_root_of_the_repository(tmp_path: Path) -> None:
    root = write(tmp_path, {f"content/{NASTY.path}": page(), ".git/HEAD": ""})
    (place,) = run([NASTY], [root / "content"])["results"][0]["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "content/about/%C3%A4%2C%20b%3Ac%25.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 4, "startColumn": 9},
    }


def test_a_fingerprint_stays_when_lines_or_items_of_a_list_move() -> None:
    assert fingerprints(PLAIN, FIELD) == fingerprints(
        replace(PLAIN, line=40, column=2), replace(FIELD, line=1, field="report.3.values.0.code")
    )


@pytest.mark.parametrize(
    "change", [{"path": "about/b.md"}, {"code": "STA002"}, {"field": "reason"}, {"message": "other"}], ids=str
)
def test_a_fingerprint_is_that_of_one_fault_in_one_file(change: dict[str, str]) -> None:
    assert fingerprints(PLAIN) != fingerprints(replace(PLAIN, **change))  # type: ignore[arg-type]


def test_equal_faults_in_one_file_have_fingerprints_of_their_own_that_stay() -> None:
    one, two = fingerprints(PLAIN, replace(PLAIN, line=9))
    assert one != two
    assert fingerprints(replace(PLAIN, line=2), replace(PLAIN, line=3), NOTE)[:2] == [one, two]


def test_check_prints_one_log_and_nothing_else(command: Command, content: Path) -> None:
    write(content, {"about/z.md": page(contry="NO")})
    done = command("check", "--content", content, "--format", "sarif")
    assert (done.code, done.err) == (1, "")
    (result,) = json.loads(done.out)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/about/z.md"
