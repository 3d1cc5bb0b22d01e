"""Cities and other places that take part."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.content_types._base import BaseRecord, ContentType
from generator.model.reference import Reference
from generator.model.words import N_
from generator.source.fields import AnyPage, Flag, TermOf, Text, Url
from generator.source.figures import Distinct, Latitude, Longitude, Year, refused_at
from generator.source.record import Record, needed

PERCENT = "%"
_NUMBER = re.compile(r"(?=.*\d)(?!.*[^\W\d_]).+")
"""As reports print them, with whatever marks: a digit, and no letter."""


class Location(Record):
    """A point in the place, in degrees of WGS 84."""

    lat: Latitude = Field(examples=["46.51"])
    """Latitude in degrees, north positive."""
    lon: Longitude = Field(examples=["6.66"])
    """Longitude in degrees, east positive."""
    confirmed: Flag = True
    """Whether somebody has checked the point: `true` or `false`."""


class Result(Record):
    """One indicator value of one report, as printed there."""

    code: Annotated[Reference, TermOf("kpis")] = Field(examples=["ec-ict-ict-1c"])
    """The indicator, by slug or printed code."""
    part: Text | None = None
    """The part of the indicator, where it has several (`3G`)."""
    status: Literal[
        "reported", "partially-reported", "not-reported", "not-verified", "reported-not-verifiable"
    ]
    """What the report says of the value: whether it was reported, and whether it was verified."""
    value: Text | None = Field(default=None, examples=["91.0"])
    """The value as printed, without its unit."""
    unit: Text | None = Field(default=None, examples=["%"])
    """The unit as printed."""
    note: Text | None = None
    """What the report says about the value."""
    band: Text | None = None
    """Share of the target reached, only where the report gives it."""
    quality: Text | None = None
    """Grade of data quality, only where the report gives it."""

    @model_validator(mode="after")
    def _a_share_is_a_number(self) -> "Result":
        if self.unit == PERCENT and self.value is not None and not _NUMBER.fullmatch(self.value):
            fix = (
                "write the number that the report prints, without its unit; leave it out where there is none"
            )
            raise refused_at(("value",), self.value, "is no number of per cent", fix)
        return self


def _one_each(values: tuple[Result, ...]) -> tuple[Result, ...]:
    seen: dict[tuple[str, str | None], int] = {}
    for number, value in enumerate(values):
        first = seen.setdefault((value.code, value.part), number)
        if first != number:
            fix = "keep one, or tell them apart in `part`"
            raise refused_at((number, "code"), value.code, "has a value in this report already", fix)
    return values


class Report(Record):
    """Indicator results of one report; the year is the report's, not the data's."""

    publication: AnyPage = Field(examples=["deliverables/factsheet-pully-2020"])
    """The work that holds the results, by folder and slug."""
    report_year: Year = Field(examples=["2020"])
    """The year of the report, not of the data."""
    source: Url
    """The address of the page that prints them."""
    values: Annotated[tuple[Result, ...], AfterValidator(_one_each)]
    """One entry per indicator and part of it."""


class City(BaseRecord):
    """A place in the record of U4SSC, and why it is there."""

    country: Annotated[Reference, TermOf("countries")] | None = needed(examples=["CH"])
    """The country, by its two-letter code."""
    place_kind: Literal["city", "municipality", "county", "canton", "province", "island", "town", "commune"]
    """What the place is by its own law: a city, town, canton, island and so on."""
    other_names: tuple[Text, ...] = Field(default=(), examples=[["Hrodna"]])
    """Other names that readers may look for: former ones, and those in other languages."""
    unlocode: Text | None = Field(default=None, examples=["TNBIZ"])
    """UN/LOCODE, without a space."""
    iso_3166_2: Text | None = Field(default=None, examples=["CH-GE"])
    """Code of the subdivision in ISO 3166-2."""
    location: Location | None = None
    """One point in the place, for the map."""
    roles: Annotated[
        tuple[
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
        ],
        Distinct(),
    ] = ()
    """What the place has done with U4SSC, as far as a source says so."""
    notes: tuple[Text, ...] = ()
    """What else readers should know of the record, a sentence each."""
    results: tuple[Report, ...] = ()
    """Indicator results as reports of the place print them."""


CITY = ContentType(
    name="city",
    folder="cities",
    label=N_("City"),
    plural=N_("Cities and places"),
    record=City,
    template="pages/city.html",
)
