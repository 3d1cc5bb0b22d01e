"""Talks: who speaks, and who gives leave."""

from pathlib import Path

import pytest

from generator.rules.governance._talk_example import leave, talk
from tests.factories import page
from tests.rules.applied import told, where

APPROVAL = "registry/approvals/leave-of-nobody.yml"
TOLD = "speaker_role: co-chair, invited_on: 2030-01-01, informed_on: 2030-01-02"


@pytest.mark.parametrize(
    ("approval", "fault"),
    [
        (leave(), ""),
        (leave(kind="publication"), "relies on an approval of kind `publication`"),
        (leave(date="2030-05-01"), "was permitted on 2030-05-01, not before its day, 2030-05-01"),
        (leave().replace("events/a", "events/b"), "relies on an approval for events/b"),
        (leave().replace(": itu", ": wmo"), "was permitted by WMO, which is not the Secretariat"),
        (
            leave() + "valid_until: 2030-04-30\n",
            "came after the permission had lapsed, on 2030-04-30",
        ),
    ],
)
def test_a_talk_needs_the_secretariats_leave_for_it_before_its_day(
    tmp_path: Path, approval: str, fault: str
) -> None:
    files = {"events/a.md": talk(f"{TOLD}, permission: leave-of-nobody"), APPROVAL: approval}
    assert told(tmp_path, "GOV017", files) == ([f"events/a.md error: the talk {fault}"] if fault else [])


def test_a_talk_without_leave_is_told_whatever_its_event_is_called(tmp_path: Path) -> None:
    files = {
        "events/none.md": page(event_kind="talk", status="published"),
        "events/draft.md": talk(TOLD, status="draft"),
        "events/session.md": talk(TOLD).replace("event_kind: talk", "event_kind: session"),
        "events/ours.md": talk("speaker_role: secretariat"),
        "events/webinar.md": page(event_kind="webinar", status="published"),
    }
    assert where(tmp_path, "GOV017", files) == [
        "events/draft.md warning",
        "events/none.md error",
        "events/session.md error",
    ]


def test_only_four_roles_speak(tmp_path: Path) -> None:
    roles = ("secretariat", "co-leader", "co-chair", "vice-chair", "participant", "other")
    files = {f"events/{role}.md": talk(f"speaker_role: {role}") for role in roles}
    assert where(tmp_path, "GOV018", files) == ["events/other.md error", "events/participant.md error"]


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ("speaker_role: co-leader", "when the Secretariat was told of the invitation is not on record"),
        ("speaker_role: co-leader, informed_on: 2030-02-01", ""),
        ("speaker_role: co-leader, informed_on: 2030-01-15, invited_on: 2030-01-01", ""),
        (
            "speaker_role: co-leader, informed_on: 2030-01-16, invited_on: 2030-01-01",
            "the Secretariat was told 15 days after the invitation",
        ),
        ("speaker_role: secretariat", ""),
    ],
)
def test_the_secretariat_is_told_within_a_fortnight(tmp_path: Path, fields: str, fault: str) -> None:
    expected = [f"events/a.md warning: {fault}"] if fault else []
    assert told(tmp_path, "GOV019", {"events/a.md": talk(fields)}) == expected
