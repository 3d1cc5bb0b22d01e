import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.source import read as read_source
from tests.cli.conftest import Command
from tests.cli.printed import REGISTRIES, complaints, names, read
from tests.workshop import CONTENT, ROOT, files_of, u4ssc


def test_schema_alone_lists_every_type_and_registry(command: Command) -> None:
    done = command("schema")
    assert (done.code, done.err) == (0, "")
    assert sorted(re.findall(r"[a-z-]+(?=,|$)", done.out, re.MULTILINE)) == sorted(names())


@pytest.mark.parametrize("name", names())
def test_a_schema_is_json_schema_of_2020_12(command: Command, name: str) -> None:
    done = command("schema", name)
    made = json.loads(done.out)
    assert (done.code, done.err) == (0, "")
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(made)


def test_a_schema_of_no_type_exits_with_2_and_lists_those_there_are(command: Command) -> None:
    done = command("schema", "novel")
    assert (done.code, done.out) == (2, "")
    assert "case-study" in done.err


def test_no_registry_lacks_a_schema() -> None:
    assert {file.name for file in (CONTENT / "registry").glob("*.yml")} == set(REGISTRIES)


def test_schemas_for_editors_are_those_of_the_content_model(tmp_path: Path) -> None:
    done = u4ssc("schema", "--write", tmp_path / "schemas")
    assert (done.code, done.out, done.err) == (0, "", "")
    # Once a field has come or goes: make schemas
    assert files_of(tmp_path / "schemas") == files_of(ROOT / "schemas")


@pytest.mark.parametrize("path", REGISTRIES)
def test_the_first_line_of_a_shipped_registry_leads_editors_to_the_schema_that_it_fits(path: str) -> None:
    file = CONTENT / "registry" / path
    text = file.read_text("utf-8")
    named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    assert named is not None
    schema = (file.parent / named[1]).resolve()
    assert schema.is_relative_to(ROOT)
    assert schema.stem == file.stem
    assert complaints(Draft202012Validator(json.loads(schema.read_text("utf-8"))), read(text)) == []


def test_a_comment_before_the_fields_leaves_a_registry_as_it_was() -> None:
    text = "about: Nothing.\nrecords: []\n"
    with_comment, faults = read_source.registry(
        "registry/x.yml", f"\ufeff# for editors\r\n# and others\n{text}"
    )
    without, _ = read_source.registry("registry/x.yml", text)
    assert with_comment is not None
    assert without is not None
    assert (with_comment.fields, faults) == (without.fields, [])
    assert with_comment.position(with_comment.key_span(("records",))).line == 4


@pytest.mark.parametrize("option", ["--write", "--issue-forms"])
def test_a_folder_that_cannot_be_written_is_said_in_a_line(command: Command, option: str) -> None:
    done = command("schema", option, "/proc/self/made")
    assert done.code == 2
    assert "cannot-write" in done.err
    assert "`/proc/self/made`" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--write", "made", "city"),
        ("--issue-forms", "made", "nope"),
        ("--write", "made", "--issue-forms", "made"),
    ],
)
def test_what_would_be_passed_over_in_silence_is_refused(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = command("schema", *arguments)
    assert (done.code, done.out) == (2, "")
    assert "--issue-forms" in done.err
    assert not (tmp_path / "made").exists()
