from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command, faults
from tests.factories import DAY, city, page, work, write
from tests.workshop import Run


def checked(command: Command, content: Path) -> Run:
    """A check on the day of the factories, whose works are issued in 2029."""
    return command("check", "--content", content, "--format", "json", "--as-of", str(DAY))


def only_fault(command: Command, content: Path, path: str, text: str) -> dict[str, Any]:
    """The one diagnostic of a file laid into the content."""
    write(content, {path: text})
    (found,) = faults(checked(command, content))
    return found


@pytest.mark.parametrize(
    ("path", "text", "nearest"),
    [
        ("about/a.md", page(statsus="draft"), "status"),
        ("about/a.md", page(sumary="x"), "summary"),
        ("about/a.md", page(publish_one="2030-01-01"), "publish_on"),
        ("cities/a.md", city(contry="NO"), "country"),
        ("cities/a.md", city(location={"lat": "1", "lng": "2"}), "lon"),
        ("deliverables/a.md", work(topcis=["finance"]), "topics"),
        (
            "deliverables/a.md",
            work(rights={"holder": "x", "licence": "x", "stated": "x", "contact": "x"}),
            "holders",
        ),
        ("deliverables/a.md", work(cases=[{"titel": "x"}]), "title"),
        ("deliverables/a.md", work(identifiers={"ibsn": "x"}), "isbn"),
        ("registry/frameworks.yml", "about: x\nrecords:\n- {id: a, label: A, alias: [x]}\n", "aliases"),
    ],
)
def test_an_unknown_key_names_its_nearest_neighbour(
    command: Command, content: Path, path: str, text: str, nearest: str
) -> None:
    write(content, {path: text})
    found = faults(checked(command, content))
    (unknown,) = [fault for fault in found if fault["path"] == path and fault["name"] == "unknown-field"]
    assert unknown["fix"] == f"did you mean `{nearest}`?"


def test_an_unknown_key_like_no_other_lists_those_that_are_known(command: Command, content: Path) -> None:
    fault = only_fault(command, content, "about/a.md", page(zzzzzzzzzzzz="x"))
    assert "`zzzzzzzzzzzz` is no field here" in fault["message"]
    assert "title" in fault["fix"]
    assert "status" in fault["fix"]


@pytest.mark.parametrize(
    ("fields", "written", "close"),
    [
        ({"topics": ["circular-econmy"]}, "circular-econmy", "circular-economy"),
        (
            {"topics": ["key performance indicator"]},
            "key performance indicator",
            "key-performance-indicators",
        ),
        ({"kind": "guidelines"}, "guidelines", "guideline"),
        ({"partners": ["un-habitatt"]}, "un-habitatt", "un-habitat"),
        ({"kpis": ["ec-ict-ict-1"]}, "ec-ict-ict-1", "ec-ict-ict-1c"),
        ({"frameworks": ["new-urban-agend"]}, "new-urban-agend", "new-urban-agenda"),
        ({"standards": ["itu-t-y.4903"]}, "itu-t-y.4903", "itu-t-y4903"),
        ({"publisher": "itv"}, "itv", "itu"),
        ({"sdgs": ["11.z"]}, "11.z", "11.a"),
        ({"sdgs": ["18"]}, "18", "1"),
        ({"related": ["about/rigth"]}, "about/rigth", "about/right"),
        ({"status": "publisht"}, "publisht", "published"),
    ],
)
def test_an_unknown_term_lists_close_ones(
    command: Command, content: Path, fields: dict[str, Any], written: str, close: str
) -> None:
    fault = only_fault(command, content, "deliverables/a.md", work(**fields))
    assert f"`{written}`" in fault["message"]
    assert close in fault["fix"] + fault["message"]


@pytest.mark.parametrize(
    ("fields", "place", "field"),
    [
        ({"topics": ["finance", "finanse"]}, 'topics: ["finance", "finanse"]', "topics.1"),
        ({"kind": "reprot"}, 'kind: "reprot"', "kind"),
        ({"sdgs": ["11", "11.99"]}, 'sdgs: ["11", "11.99"]', "sdgs.1"),
        ({"cases": [{"title": ["x"]}]}, 'cases: [{"title": ["x"]}]', "cases.0.title"),
    ],
)
def test_a_diagnostic_stands_at_the_very_value_and_names_its_field(
    command: Command, content: Path, fields: dict[str, Any], place: str, field: str
) -> None:
    text = work(**fields)
    write(content, {"deliverables/a.md": text})
    fault = faults(checked(command, content))[0]
    assert text.splitlines()[fault["line"] - 1] == place
    assert fault["field"] == field


def test_a_term_may_be_written_by_an_alias_whatever_its_case(command: Command, content: Path) -> None:
    write(content, {"deliverables/a.md": work(kpis=["ec: ict: ict: 1c"], partners=["UN-Habitat", "itu"])})
    assert [fault for fault in faults(checked(command, content)) if fault["severity"] != "info"] == []
