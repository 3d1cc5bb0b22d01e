"""What a schema says of a file is what the check says."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import Command, faults
from tests.cli.printed import REGISTRIES, TRANSLATION, TYPES, complaints, names, printed, read
from tests.factories import DAY, city, page, work, write
from tests.workshop import CONTENT

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


def fields(text: str) -> Any:  # noqa: ANN401 - as above
    return read(re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)[1])


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    """The schema of every content type and registry as the command prints it."""
    return {name: Draft202012Validator(json.loads(printed("schema", name))) for name in names()}


@pytest.mark.parametrize("name", sorted({*TYPES.values(), TRANSLATION}))
def test_a_schema_of_a_type_explains_its_own_fields(
    validators: dict[str, Draft202012Validator], name: str
) -> None:
    schema = validators[name].schema
    assert isinstance(schema, Mapping)
    properties = schema["properties"]
    assert {"title", "summary", "status"} <= properties.keys()
    assert "300" in properties["summary"]["description"]


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
