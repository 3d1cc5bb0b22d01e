"""`.ci/status-issues`: an issue for each approval and permission that lapses."""

import json
from pathlib import Path
from typing import Any

from tests.workflows.conftest import Forge

ISSUES = "repos/nobody/nothing/issues"
BOT = "github-actions[bot]"


def item(key: str, day: str = "2030-07-01", **more: str) -> dict[str, Any]:
    return {
        "kind": "permission",
        "key": key,
        "subject": f"permission {key}",
        "day": day,
        "note": "Invented.",
        **more,
    }


def update(forge: Forge, folder: Path, items: list[dict[str, Any]], known: list[dict[str, Any]]) -> None:
    status = folder / "status.json"
    sections = [{"name": "soon", "items": items}, {"name": "waiting", "items": [item("waits")]}]
    status.write_text(json.dumps({"sections": sections}), "utf-8")
    forge.answers({ISSUES: known})
    done = forge.run("status-issues", status)
    assert done.code == 0, done.err


def opened(forge: Forge) -> list[dict[str, Any]]:
    return [content for method, place, content in forge.sent if (method, place) == ("POST", ISSUES)]


def as_issue(content: dict[str, Any], number: int = 5) -> dict[str, Any]:
    return {**content, "number": number, "user": {"login": BOT}}


def test_what_lapses_has_an_issue_and_what_waits_has_none(forge: Forge, tmp_path: Path) -> None:
    update(forge, tmp_path, [item("a"), item("b")], [])
    assert [one["title"] for one in opened(forge)] == [
        "Lapses on 2030-07-01: permission a",
        "Lapses on 2030-07-01: permission b",
    ]


def test_the_second_day_nothing_is_sent(forge: Forge, tmp_path: Path) -> None:
    update(forge, tmp_path, [item("a")], [])
    known = [as_issue(opened(forge)[0])]
    update(forge, tmp_path, [item("a")], known)
    assert len(forge.sent) == 1


def test_a_new_day_changes_the_issue_that_is_there(forge: Forge, tmp_path: Path) -> None:
    update(forge, tmp_path, [item("a")], [])
    update(forge, tmp_path, [item("a", "2030-08-01")], [as_issue(opened(forge)[0])])
    assert [(method, place) for method, place, _ in forge.sent][1:] == [("PATCH", f"{ISSUES}/5")]


def test_what_is_renewed_closes_its_issue_and_no_other(forge: Forge, tmp_path: Path) -> None:
    update(forge, tmp_path, [item("a")], [])
    others = {"number": 6, "title": "Other", "body": "By hand.", "user": {"login": BOT}}
    update(forge, tmp_path, [], [as_issue(opened(forge)[0]), others])
    assert forge.sent[1:] == [("PATCH", f"{ISSUES}/5", {"fields": ["state=closed"]})]


def test_names_can_call_nobody_and_forge_no_marker(forge: Forge, tmp_path: Path) -> None:
    update(forge, tmp_path, [item("a --> b", subject="@everybody `x` #1", note="@nobody\n<!-- c -->")], [])
    (one,) = opened(forge)
    assert "@" not in one["title"]
    assert one["body"].count("<!-- ") == 2
    assert one["body"].splitlines()[0].endswith("-->")
    assert "`@nobody <!-- c -->`" in one["body"]
