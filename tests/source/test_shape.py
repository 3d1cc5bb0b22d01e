"""What fields may hold, read off their types."""

from typing import Annotated, Literal

import pytest
from pydantic import Field, StringConstraints

from generator.model.reference import Reference
from generator.source.fields import (
    AnyPage,
    Count,
    Day,
    Degrees,
    Flag,
    Issued,
    OnRecord,
    OrUnknown,
    PageOf,
    Slug,
    Summary,
    TermOf,
    Text,
    Url,
)
from generator.source.record import Record
from generator.source.shape import Kind, Shape, shapes


class Inner(Record):
    text: Text


class Other(Record):
    text: Text


class Outer(Record):
    text: Text
    maybe: Text | None = None
    summary: Summary
    url: Url
    slug: Slug
    code: Annotated[str, StringConstraints(pattern=r"^\d$")]
    day: Day | None = None
    issued: OrUnknown[Issued] | None = None
    flag: Flag = False
    count: Count
    degrees: Degrees
    word: Literal["a", "b"] | None = None
    words: tuple[Literal["a", "b"], ...] = ()
    term: Annotated[Reference, TermOf("topics")] | None = None
    terms: OnRecord[tuple[Annotated[Reference, TermOf("agencies")], ...]] | None = None
    page: AnyPage
    city: Annotated[Reference, PageOf("cities")]
    one: Inner | None = None
    some: tuple[Inner, ...] = ()
    named: dict[str, Inner]
    either: Inner | Other
    anything: dict[str, object]


SHAPES = {
    "text": Shape(kind=Kind.TEXT),
    "maybe": Shape(kind=Kind.TEXT),
    "summary": Shape(kind=Kind.TEXT, longest=300),
    "url": Shape(kind=Kind.URL),
    "code": Shape(kind=Kind.TEXT, pattern=r"^\d$"),
    "day": Shape(kind=Kind.DAY),
    "issued": Shape(kind=Kind.DATE, words=("unknown",)),
    "flag": Shape(kind=Kind.FLAG),
    "count": Shape(kind=Kind.COUNT),
    "degrees": Shape(kind=Kind.DEGREES),
    "word": Shape(kind=Kind.WORD, words=("a", "b")),
    "words": Shape(kind=Kind.WORD, words=("a", "b"), many=True),
    "term": Shape(kind=Kind.TERM, source="topics"),
    "terms": Shape(kind=Kind.TERM, source="agencies", many=True, words=("not-on-record",)),
    "page": Shape(kind=Kind.PAGE),
    "city": Shape(kind=Kind.PAGE, source="cities"),
    "one": Shape(kind=Kind.RECORD, records=(Inner,)),
    "some": Shape(kind=Kind.RECORD, records=(Inner,), many=True),
    "named": Shape(kind=Kind.RECORD, records=(Inner,), named=True),
    "either": Shape(kind=Kind.RECORD, records=(Inner, Other)),
    "anything": Shape(kind=Kind.RECORD),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_says_what_a_field_may_hold(name: str) -> None:
    assert shapes(Outer)[name] == SHAPES[name]


def test_a_form_is_told_with_its_advice() -> None:
    assert shapes(Outer)["slug"].advice.startswith("use lower-case letters")


def test_every_field_has_a_shape() -> None:
    assert list(shapes(Outer)) == list(Outer.model_fields)


class One(Record):
    kind: Literal["one"]


class Two(Record):
    kind: Literal["two"]


class Told(Record):
    apart: Annotated[One | Two, Field(discriminator="kind")] | None = None


def test_records_are_told_apart_by_the_field_that_the_model_names() -> None:
    assert shapes(Told)["apart"] == Shape(kind=Kind.RECORD, records=(One, Two), tag="kind")


class Odd(Record):
    odd: complex


def test_a_type_that_nobody_has_explained_is_refused() -> None:
    with pytest.raises(TypeError, match="complex"):
        shapes(Odd)
