"""The annual meetings on record, and such meetings for examples."""

from collections.abc import Sequence
from datetime import date

from generator.content_types.event import Event
from generator.model.page import Corpus, Page


def annual_meetings(corpus: Corpus) -> Sequence[Page[Event]]:
    """U4SSC's own annual meetings, in the order of their days."""
    found = [
        page
        for page in corpus.of(Event)
        if page.record.event_kind == "annual-meeting"
        and not page.record.related_event
        and page.record.status != "withdrawn"
    ]
    return sorted(found, key=lambda page: (page.record.date or date.max, page.identifier))


def meeting(number: int, day: str, *, outcomes: str = "outcomes: [a bridge agreed]\n") -> str:
    """An annual meeting that nobody held."""
    return (
        f"---\ntitle: Meeting of {day}\nsummary: Number {number}.\nstatus: draft\n"
        f"event_kind: annual-meeting\nnumber: {number}\ndate: {day}\n{outcomes}---\n"
    )
