import json
import re
from collections.abc import Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from generator.cli import main
from generator.source import read as read_source
from tests.cli.conftest import Command, faults
from tests.factories import DAY, city, page, work, write
from tests.workshop import CONTENT, ROOT, files_of, u4ssc

TYPES = {
    "": "home",
    "about": "about",
    "guide": "guide",
    "case-studies": "case-study",
    "policy-papers": "policy-paper",
    "deliverables": "deliverable",
    "related-works": "related-work",
    "cities": "city",
    "partners": "partner",
    "groups": "group",
    "events": "event",
    "news": "news",
}
TRANSLATION = "translation"
REGISTRIES = {
    "sdg.yml": "goals",
    **{
        f"{name}.yml": name
        for name in ("accessibility", "action-plan", "agencies", "clauses", "closed-spaces")
    },
    **{
        f"{name}.yml": name
        for name in (
            "countries",
            "evidence",
            "frameworks",
            "kinds",
            "kpis",
            "publishers",
            "redirects",
            "regions",
        )
    },
    **{f"{name}.yml": name for name in ("roles", "standards", "topics", "waivers")},
}
APPROVAL = """\
id: nobody-allows-nothing
kind: publication
scope: [about/nowhere]
granted_by: itu
date: 2029-01-01
valid_until: 2030-01-01
evidence: A letter that nobody wrote.
"""
PAGES = sorted(CONTENT.rglob("*.md"))
SHIPPED = [file.relative_to(CONTENT).as_posix() for file in PAGES if "registry" not in file.parts]


class Core(SafeConstructor):
    """The core schema of YAML 1.2, in which a date is text, as editors read it."""


Core.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def read(text: str) -> Any:  # noqa: ANN401 - what YAML holds
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = Core
    return reader.load(text)


def fields(text: str) -> Any:  # noqa: ANN401 - as above
    return read(re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)[1])


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    """The schema of every content type and registry as the command prints it."""
    return {name: Draft202012Validator(json.loads(printed("schema", name))) for name in names()}


def printed(*arguments: str) -> str:
    """What the command prints, in this process."""
    said = StringIO()
    with redirect_stdout(said), pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    return said.getvalue()


def names() -> list[str]:
    return [*TYPES.values(), TRANSLATION, *REGISTRIES.values(), "approvals"]


def complaints(validator: Draft202012Validator, instance: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(instance)]


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


@pytest.mark.parametrize("name", sorted({*TYPES.values(), TRANSLATION}))
def test_a_schema_of_a_type_explains_its_own_fields(
    validators: dict[str, Draft202012Validator], name: str
) -> None:
    schema = validators[name].schema
    assert isinstance(schema, Mapping)
    properties = schema["properties"]
    assert {"title", "summary", "status"} <= properties.keys()
    assert "300" in properties["summary"]["description"]


def test_a_schema_of_no_type_exits_with_2_and_lists_those_there_are(command: Command) -> None:
    done = command("schema", "novel")
    assert (done.code, done.out) == (2, "")
    assert "case-study" in done.err


@pytest.mark.parametrize("path", SHIPPED)
def test_a_schema_accepts_a_shipped_page_as_yaml_1_2(
    validators: dict[str, Draft202012Validator], path: str
) -> None:
    translated = Path(path).suffixes != [".md"]
    kind = TRANSLATION if translated else TYPES[path.rpartition("/")[0].split("/")[0]]
    validator = validators[kind]
    assert complaints(validator, fields((CONTENT / path).read_text("utf-8"))) == []


@pytest.mark.parametrize("path", REGISTRIES)
def test_a_schema_accepts_a_shipped_registry_as_yaml_1_2(
    validators: dict[str, Draft202012Validator], path: str
) -> None:
    validator = validators[REGISTRIES[path]]
    assert complaints(validator, read((CONTENT / "registry" / path).read_text("utf-8"))) == []


def test_no_registry_lacks_a_schema() -> None:
    assert {file.name for file in (CONTENT / "registry").glob("*.yml")} == set(REGISTRIES)


def test_the_schema_of_approvals_is_that_of_one_file(
    validators: dict[str, Draft202012Validator], command: Command, content: Path
) -> None:
    assert complaints(validators["approvals"], read(APPROVAL)) == []
    write(content, {"registry/approvals/a.yml": APPROVAL})
    assert faults(command("check", "--content", content, "--format", "json")) == []


WRONG = {
    "an unknown field": ("about/a.md", page(contry="NO")),
    "no title": ("about/a.md", "---\nsummary: A\nstatus: draft\n---\n"),
    "a list as title": ("about/a.md", page(title=["A"])),
    "an empty title": ("about/a.md", page(title="")),
    "an unknown status": ("about/a.md", page(status="done")),
    "a summary of 301 characters": ("about/a.md", page(summary="x" * 301)),
    "a day that is no date": ("about/a.md", page(publish_on="soon")),
    "a flag that is neither": ("about/a.md", page(title_withheld="perhaps")),
    "a mapping as sources": ("about/a.md", page(sources={"a": "b"})),
    "a goal that is no number": ("deliverables/a.md", work(sdgs=["eleven"])),
    "other words for no goal": ("deliverables/a.md", work(sdgs="not-on-record")),
    "a year of three digits": ("deliverables/a.md", work(issued="202")),
    "a count in words": ("deliverables/a.md", work(pages="many")),
    "rights without a licence": (
        "deliverables/a.md",
        work(rights={"holders": ["x"], "stated": "x", "contact": "x"}),
    ),
    "an unknown basis": ("deliverables/a.md", work(consent={"basis": "hearsay"})),
    "consent without an approval": ("deliverables/a.md", work(consent={"basis": "secretariat"})),
    "an address that is none": ("deliverables/a.md", work(source_url="works.example")),
    "a place kind of no list": ("cities/a.md", city(place_kind="galaxy")),
    "degrees in words": ("cities/a.md", city(location={"lat": "north", "lon": "1"})),
    "an unknown role": ("cities/a.md", city(roles=["king"])),
    "results without a report": ("cities/a.md", city(results=[{"values": []}])),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_schema_and_check_refuse_the_same(
    validators: dict[str, Draft202012Validator], command: Command, content: Path, wrong: str
) -> None:
    path, text = WRONG[wrong]
    write(content, {path: text})
    found = faults(command("check", "--content", content, "--format", "json"))
    assert "error" in {fault["severity"] for fault in found}
    assert complaints(validators[TYPES[path.split("/")[0]]], fields(text))


RIGHT = {
    "a plain work": work(),
    "goals without quotes": work().replace('sdgs: "none-on-record"', "sdgs: [11, 9.c, 11.6]"),
    "a year without quotes": work().replace('issued: "2029"', "issued: 2029"),
    "a month without quotes": work().replace('issued: "2029"', "issued: 2029-06"),
    "a title that is a number": work().replace('title: "Nowhereville"', "title: 2029"),
    "a flag without quotes": work(is_set=True),
    "an empty list": work(topics=[], cities=[], images={}),
}


@pytest.mark.parametrize("right", RIGHT)
def test_schema_and_check_accept_the_same(
    validators: dict[str, Draft202012Validator], command: Command, content: Path, right: str
) -> None:
    write(content, {"deliverables/a.md": RIGHT[right]})
    # The works of the factories are issued in 2029.
    assert faults(command("check", "--content", content, "--format", "json", "--as-of", str(DAY))) == []
    assert complaints(validators["deliverable"], fields(RIGHT[right])) == []


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
    assert "output-not-writable" in done.err
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
