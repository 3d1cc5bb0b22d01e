import json
from pathlib import Path

from icalendar import Calendar

from tests.cli.conftest import Command
from tests.factories import content_folder, work
from tests.index.screens import approval

AS_OF = ("--as-of", "2030-06-15")
FILES: dict[str, str | bytes] = {
    "deliverables/a.md": work(status="in-review", consent="", updated="2030-06-05"),
    "deliverables/b.md": work(publish_on="2030-06-16"),
    "registry/approvals/leave.yml": approval(id="leave", valid_until="2030-06-15"),
}


def test_text_lists_what_there_is_under_its_headings_and_says_nothing_where_there_is_nothing(
    command: Command, tmp_path: Path
) -> None:
    done = command("status", "--content", content_folder(tmp_path, FILES), *AS_OF)
    assert (done.code, done.err) == (0, "")
    parts = [part.splitlines() for part in done.out.split("\n\n")]
    assert parts[0] == [
        "Status as of 2030-06-15",
        "The public edition changes by itself on 2030-06-16: embargo of deliverables/b lifts",
    ]
    assert parts[1:5] == [
        ["Waiting for consent", "  2030-06-05  10 days ago  deliverables/a  in-review; no consent"],
        [
            "Approvals and permissions that lapse within 30 days",
            "  2030-06-15  today  approval leave  publication, for deliverables/a",
        ],
        ["Approvals and permissions that lapse in 31 to 90 days", "  nothing"],
        ["Embargoes that lift next", "  2030-06-16  in 1 day  deliverables/b"],
    ]
    assert all(len(part) > 1 for part in parts)


def test_without_a_change_to_come_it_says_so(command: Command, tmp_path: Path) -> None:
    done = command("status", "--content", content_folder(tmp_path, {}), *AS_OF)
    assert "The public edition changes by itself on no day that is known" in done.out


def test_json_has_the_same_for_tools(command: Command, tmp_path: Path) -> None:
    done = command("status", "--content", content_folder(tmp_path, FILES), *AS_OF, "--format", "json")
    assert (done.code, done.err) == (0, "")
    made = json.loads(done.out)
    assert made["asOf"] == "2030-06-15"
    assert made["changes"] == [
        {"day": "2030-06-16", "page": "deliverables/b", "what": "embargo of deliverables/b lifts"}
    ]
    sections = {section["name"]: section["items"] for section in made["sections"]}
    assert sections["waiting"] == [
        {
            "kind": "consent",
            "key": "deliverables/a",
            "subject": "deliverables/a",
            "page": "deliverables/a",
            "day": "2030-06-05",
            "days": -10,
            "note": "in-review; no consent",
        }
    ]
    assert sections["reviews"] == []


def test_ics_is_a_calendar_and_nothing_else(command: Command, tmp_path: Path) -> None:
    done = command("status", "--content", content_folder(tmp_path, FILES), *AS_OF, "--format", "ics")
    assert (done.code, done.err) == (0, "")
    summaries = [str(event["summary"]) for event in Calendar.from_ical(done.out).walk("VEVENT")]
    assert summaries == ["Approval lapses: approval leave", "Embargo lifts: deliverables/b"]


def test_content_with_errors_is_told_as_far_as_it_can_be_read(command: Command, tmp_path: Path) -> None:
    files = FILES | {"deliverables/c.md": work(publish_on="2030-07-01", topics=["no-such-topic"])}
    done = command("status", "--content", content_folder(tmp_path, files), *AS_OF)
    assert done.code == 0
    assert "not all can be read: 1 error, which `u4ssc check` names" in done.err
    assert "2030-07-01  in 16 days  deliverables/c" in done.out


def test_a_folder_that_is_not_there_exits_with_2(command: Command, tmp_path: Path) -> None:
    done = command("status", "--content", tmp_path / "nowhere")
    assert (done.code, done.out) == (2, "")
    assert "there is no content folder" in done.err
