from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event

from generator.export.status_calendar import status_calendar
from tests.factories import DAY, page, work
from tests.index.screens import approval, day, records, screen

FILES: dict[str, str | bytes] = {
    "deliverables/a.md": work(publish_on=day(40), review_by=day(-3), expires_on=day(50)),
    "deliverables/waiting.md": work(status="in-review", consent="", updated=day(-5)),
    "about/a/index.md": page(
        images={
            "b.png": {
                "alt": "B",
                "permission": {
                    "reference": "A letter, of two lines; and more",
                    "granted_by": "Nobody",
                    "granted_on": "2029-01-01",
                    "until": day(80),
                },
            }
        }
    ),
    "about/a/b.png": b"",
    "registry/approvals/leave.yml": approval(id="leave", valid_until=day(10)),
    "registry/roles.yml": records(
        f"id: chair, role: co-chair, organisation: Nowhere, term_start: 2029-07-01, term_end: {day(20)}"
    ),
    "registry/waivers.yml": records(
        "id: waiver, rule: LOG012, page: about/a, reason: None, granted_by: itu, "
        f"granted_on: {day(-9)}, until: {day(30)}"
    ),
}


def read(octets: bytes) -> list[Event]:
    """The events of a calendar, in its order."""
    calendar = Calendar.from_ical(octets)
    assert isinstance(calendar, Calendar)
    return calendar.events


def told(octets: bytes) -> list[tuple[str, str]]:
    """Day and summary of each event."""
    return [(str(event.start), str(event["summary"])) for event in read(octets)]


def test_every_day_on_which_something_is_due_is_an_event_in_the_order_of_days(tmp_path: Path) -> None:
    assert told(status_calendar(screen(tmp_path, FILES))) == [
        (day(-3), "Review is due: deliverables/a"),
        (day(10), "Approval lapses: approval leave"),
        (day(20), "Term of office ends: co-chair, Nowhere"),
        (day(30), "Waiver ends: LOG012 on about/a"),
        (day(40), "Embargo lifts: deliverables/a"),
        (day(50), "Page expires: deliverables/a"),
        (day(80), "Permission lapses: permission for b.png in about/a"),
    ]


def test_an_event_is_a_whole_day_stamped_with_the_day_of_the_status(tmp_path: Path) -> None:
    stamp = datetime(DAY.year, DAY.month, DAY.day, tzinfo=UTC)
    for event in read(status_calendar(screen(tmp_path, FILES))):
        assert stamp == event.DTSTAMP
        assert event.end - event.start == timedelta(days=1)
        assert type(event.start) is date


def test_the_words_of_a_permission_come_back_as_they_were(tmp_path: Path) -> None:
    events = read(status_calendar(screen(tmp_path, FILES)))
    notes = [str(event["description"]) for event in events if "description" in event]
    assert "by Nobody, A letter, of two lines; and more" in notes


def test_the_same_status_gives_the_same_octets_in_lines_as_the_standard_wants(tmp_path: Path) -> None:
    first, again = (status_calendar(screen(tmp_path, FILES)) for _ in range(2))
    assert first == again
    assert all(len(line) <= 75 for line in first.split(b"\r\n"))
    assert b"\n" not in first.replace(b"\r\n", b"")


def test_an_event_keeps_its_identifier_when_its_day_moves_or_comes_near(tmp_path: Path) -> None:
    def identifiers(until: str, root: str) -> set[str]:
        files = FILES | {"registry/approvals/leave.yml": approval(id="leave", valid_until=until)}
        return {str(event["uid"]) for event in read(status_calendar(screen(tmp_path / root, files)))}

    assert identifiers(day(10), "near") == identifiers(day(70), "far")
    assert len(identifiers(day(10), "near")) == 7


def test_a_calendar_without_events_can_be_read_too(tmp_path: Path) -> None:
    assert told(status_calendar(screen(tmp_path, {}))) == []
