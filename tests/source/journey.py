"""A record of every kind of field, and what is said of front matter read as it."""

from typing import Annotated, Literal

from pydantic import Field

from generator.source.fields import Day, Flag, Issued, OnRecord, Text
from generator.source.record import Record, needed
from generator.source.structure import structure
from tests.factories import document


class Letter(Record):
    by: Literal["letter"]
    seen_on: Day


class Call(Record):
    by: Literal["call"]
    number: Text | None = None


class Stop(Record):
    place: Text
    open: Flag = False


class Journey(Record):
    title: Text
    purpose: Text | None = None
    begun: Issued | None = needed()
    stops: tuple[Stop, ...] = ()
    helpers: OnRecord[tuple[Text, ...]] = ()
    booked: Annotated[Letter | Call, Field(discriminator="by")] | None = None
    maps: dict[str, Stop] = Field(default={})


def faults(fields: str, *, released: bool = True) -> list[str]:
    """Diagnostics of front matter that starts in line 2: place, field, message and mend."""
    _, found = structure(document(f"---\n{fields}---\n"), Journey, released=released)
    return [f"{one.line}:{one.column} {one.code} {one.field}: {one.message} ({one.fix})" for one in found]
