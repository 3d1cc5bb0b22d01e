"""Cities and other places that take part."""

from typing import Annotated, Literal

from generator.content_types._base import BaseRecord, ContentType
from generator.model.reference import Reference
from generator.model.words import N_
from generator.source.fields import AnyPage, Count, Degrees, Flag, TermOf, Text, Url
from generator.source.record import Record, needed


class Location(Record):
    """A point in the place, in degrees of WGS 84."""

    lat: Degrees
    lon: Degrees
    confirmed: Flag = True


class Result(Record):
    """One indicator value of one report, as printed there."""

    code: Annotated[Reference, TermOf("kpis")]
    part: Text | None = None
    """The part of the indicator, where it has several (`3G`)."""
    status: Literal[
        "reported", "partially-reported", "not-reported", "not-verified", "reported-not-verifiable"
    ]
    value: Text | None = None
    unit: Text | None = None
    note: Text | None = None
    band: Text | None = None
    """Share of the target reached, only where the report gives it."""
    quality: Text | None = None
    """Grade of data quality, only where the report gives it."""


class Report(Record):
    """Indicator results of one report; the year is the report's, not the data's."""

    publication: AnyPage
    report_year: Count
    source: Url
    values: tuple[Result, ...]


class City(BaseRecord):
    """A place in the record of U4SSC, and why it is there."""

    country: Annotated[Reference, TermOf("countries")] | None = needed()
    place_kind: Literal["city", "municipality", "county", "canton", "province", "island", "town", "commune"]
    other_names: tuple[Text, ...] = ()
    unlocode: Text | None = None
    iso_3166_2: Text | None = None
    location: Location | None = None
    roles: tuple[
        Literal[
            "kpi-implementation",
            "verified",
            "case-study",
            "unece-profile",
            "united-smart-cities-pilot",
            "unece-finance-project",
            "meeting-host",
            "network",
        ],
        ...,
    ] = ()
    notes: tuple[Text, ...] = ()
    results: tuple[Report, ...] = ()


CITY = ContentType(
    name="city",
    folder="cities",
    label=N_("City"),
    plural=N_("Cities and places"),
    record=City,
    template="pages/city.html",
)
