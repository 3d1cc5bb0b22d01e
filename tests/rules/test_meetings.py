"""Meetings: their series, their outcomes, their hours."""

from pathlib import Path

import pytest

from generator.content_types.event import Event
from generator.rules.governance._calls import GROUP, call, slot
from generator.rules.governance._meetings import meeting
from tests.rules.applied import told, where


def test_gaps_in_the_series_of_annual_meetings_are_told_by_number_or_else_by_year(tmp_path: Path) -> None:
    files = {
        "events/a.md": meeting(1, "2020-05-01"),
        "events/b.md": meeting(2, "2022-05-01"),
        "events/c.md": meeting(4, "2023-05-01"),
        "events/d.md": meeting(8, "2024-05-01"),
        "events/e.md": meeting(3, "2023-04-01").replace("status", "related_event: true\nstatus"),
    }
    assert [
        line.partition("meeting ")[2].partition(" is")[0] for line in told(tmp_path, "GOV023", files)
    ] == [
        "of 2021",
        "with number 3",
        "with number 5 to 7",
    ]


def test_a_number_given_three_times_is_told_twice(tmp_path: Path) -> None:
    files = {f"events/{name}.md": meeting(1, f"202{number}-05-01") for number, name in enumerate("abc")}
    assert where(tmp_path, "GOV022", files) == ["events/b.md error", "events/c.md error"]


def test_a_meeting_of_two_days_is_over_after_the_second(tmp_path: Path) -> None:
    def lasting(end: str) -> str:
        return meeting(1, "2030-06-14", outcomes=f"end_date: {end}\n")

    files = {"events/a.md": lasting("2030-06-15"), "events/b.md": lasting("2030-06-14")}
    assert where(tmp_path, "GOV024", files) == ["events/b.md info"]


@pytest.mark.parametrize(
    ("time", "zone", "missing"),
    [
        ("16:00-17:00 Geneva time", "", ""),
        ("16:00", "UTC", ""),
        ("16:00–17:00", "", "time zone"),
        ("", "UTC", "time"),
    ],
)
def test_a_zone_stands_in_its_field_or_after_the_hours(
    tmp_path: Path, time: str, zone: str, missing: str
) -> None:
    files = {"events/a.md": call(time=time, timezone=zone), "groups/g.md": GROUP}
    expected = [f"events/a.md info: the e-meeting names no {missing}"] if missing else []
    assert told(tmp_path, "GOV025", files) == expected


@pytest.mark.parametrize(
    ("other", "collides"),
    [
        (call(time="16:59-18:00"), True),
        (call(time="17:00-18:00"), False),
        (call(time="15:00-16:00"), False),
        (call(time="16:00"), True),
        (call(time="15:00-20:00"), True),
        (call(time="16:00-17:00", timezone="Asia/Nowhere"), False),
        (call(time="16:00-17:00", group="h"), False),
        (call().replace("2030-03-01", "2030-03-02"), False),
    ],
)
def test_calls_of_one_group_collide_when_they_share_a_moment(
    tmp_path: Path, other: str, *, collides: bool
) -> None:
    files = {"events/a.md": call(), "events/b.md": other, "groups/g.md": GROUP, "groups/h.md": GROUP}
    assert where(tmp_path, "GOV026", files) == (["events/b.md warning"] if collides else [])


def test_a_time_without_hours_takes_no_slot() -> None:
    event = Event.model_validate({"title": "A", "summary": "A", "status": "draft", "event_kind": "e-meeting"})
    assert slot(event) is None
