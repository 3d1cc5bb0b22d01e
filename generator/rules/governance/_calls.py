"""E-meetings: when they are, as their pages print it."""

import re
from dataclasses import dataclass

from generator.content_types.event import Event

_CLOCK = re.compile(r"(\d{1,2})[:.h](\d{2})")


@dataclass(frozen=True, slots=True)
class Slot:
    """From when until when, in minutes of the day of the zone named."""

    zone: str
    start: int
    end: int

    def meets(self, other: "Slot") -> bool:
        """Whether two slots of one day share a moment; slots of different zones are not compared."""
        together = self.start < other.end and other.start < self.end
        return self.zone == other.zone and (together or self.start == other.start)


def slot(event: Event) -> Slot | None:
    """When an event is, None where its `time` names no hour."""
    hours = [int(hour) * 60 + int(minute) for hour, minute in _CLOCK.findall(event.time or "")]
    return Slot(zone(event), hours[0], hours[-1]) if hours else None


def zone(event: Event) -> str:
    """The time zone: its own field, or what `time` prints after the hours, as in `16:00 Geneva time`."""
    printed = _CLOCK.sub("", event.time or "").strip(" –—-")
    return (event.timezone or printed).casefold()


def call(group: str = "g", time: str = "16:00-17:00", timezone: str = "UTC") -> str:
    """An e-meeting that nobody joined, for examples."""
    more = f"timezone: {timezone}\n" if timezone else ""
    return (
        f"---\ntitle: Call of {group} at {time}\nsummary: A call.\nstatus: draft\nevent_kind: e-meeting\n"
        f'date: 2030-03-01\ngroup: {group}\ntime: "{time}"\n{more}---\n'
    )


GROUP = "---\ntitle: Bridge builders\nsummary: A group.\nstatus: draft\ngroup_kind: thematic-group\n---\n"
"""The group of these calls."""
