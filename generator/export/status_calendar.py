"""The days of the Secretariat's screen as a calendar (RFC 5545)."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from generator.index.status.item import Item
from generator.index.status.screen import Section, Status

PRODUCT = "-//U4SSC knowledge base//u4ssc status//EN"
WORDS = {
    "approval": "Approval lapses",
    "permission": "Permission lapses",
    "embargo": "Embargo lifts",
    "expiry": "Page expires",
    "term": "Term of office ends",
    "waiver": "Waiver ends",
    "review": "Review is due",
}


def status_calendar(status: Status) -> bytes:
    """An all-day event for each day that something is due on, by day.

    The same status gives the same octets: an event's identifier outlives a change of its day, and its
    stamp is the day of the status.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    dated = [(item, section) for section in status.sections if section.due for item in section.items]
    for item, section in sorted(dated, key=lambda one: (str(one[0].day), one[0].kind, one[0].key)):
        if item.day is not None:
            calendar.add_component(_event(item, section, status))
    octets: bytes = calendar.to_ical()
    return octets


def _event(item: Item, section: Section, status: Status) -> Event:
    assert item.day is not None  # noqa: S101 - tells mypy what the caller has made sure of
    event = Event()
    event.add("uid", f"{item.kind}/{item.key}@u4ssc-knowledge-base")
    event.add("dtstamp", datetime.combine(status.as_of, time(), UTC))
    event.add("dtstart", item.day)
    event.add("dtend", item.day + timedelta(days=1))
    event.add("summary", f"{WORDS[item.kind]}: {item.subject}")
    if item.note:
        event.add("description", item.note)
    event.add("categories", [section.title])
    event.add("transp", "TRANSPARENT")
    return event
