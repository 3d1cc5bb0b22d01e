from datetime import date
from typing import Annotated, Any, TypeAlias

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.dates import PartialDate
from generator.model.reference import PAGES, Reference
from generator.model.vocabulary import Lookup, Term, Vocabularies
from generator.source.fields import (
    AnyPage,
    Count,
    Day,
    Degrees,
    Evidence,
    Flag,
    Issued,
    OnRecord,
    OrNoneOnRecord,
    OrUnknown,
    PageOf,
    Slug,
    Summary,
    TermOf,
    Text,
    Url,
)
from generator.source.term import BaseTerm


class Planet(BaseTerm):
    @property
    def label(self) -> str:
        return self.id.title()


PLANETS: dict[str, Lookup[Term]] = {
    "planets": Lookup(
        [Planet(id="mars"), Planet(id="mercury"), Planet(id="venus", aliases=("Morning Star",))]
    )
}


Names: TypeAlias = OnRecord[tuple[Text, ...]]
Goals: TypeAlias = OrNoneOnRecord[tuple[Text, ...]]
Year: TypeAlias = OrUnknown[Issued]


def read(kind: Any, value: object) -> Any:  # noqa: ANN401 - any type of field, and its value
    return TypeAdapter(kind).validate_python(value, context=Vocabularies(PLANETS))


def refusal(kind: object, value: object) -> str:
    """What is said of a value that a field does not take."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    [error] = caught.value.errors()
    return error["msg"]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Flag, "true", True),
        (Flag, "false", False),
        (Count, "017", 17),
        (Degrees, "-66.31", -66.31),
        (Day, "2024-02-29", date(2024, 2, 29)),
        (Issued, "2020", PartialDate(2020)),
        (Issued, "2020-06", PartialDate(2020, 6)),
        (Issued, "2020-06-15", PartialDate(2020, 6, 15)),
        (Text, "NO", "NO"),
        (Url, "https://a.example", "https://a.example"),
        (Slug, "a-1", "a-1"),
        (Names, "not-on-record", "not-on-record"),
        (Names, ["a", "b"], ("a", "b")),
        (Year, "unknown", "unknown"),
        (Year, "2020-06", PartialDate(2020, 6)),
        (Goals, "none-on-record", "none-on-record"),
    ],
)
def test_the_text_of_a_scalar_becomes_its_value(kind: object, text: object, value: object) -> None:
    assert read(kind, text) == value


@pytest.mark.parametrize("text", ["True", "yes", "1", "on", ""])
def test_a_flag_is_true_or_false_and_nothing_else(text: str) -> None:
    assert refusal(Flag, text) == "is neither `true` nor `false`"


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(Flag, id="Flag"),
        pytest.param(Count, id="Count"),
        pytest.param(Degrees, id="Degrees"),
        pytest.param(Day, id="Day"),
        pytest.param(Issued, id="Issued"),
        pytest.param(Text, id="Text"),
        pytest.param(Url, id="Url"),
        pytest.param(Slug, id="Slug"),
    ],
)
@pytest.mark.parametrize("value", [["true"], {"a": "b"}], ids=["list", "mapping"])
def test_a_list_or_mapping_where_a_scalar_belongs_is_refused(kind: object, value: object) -> None:
    assert refusal(kind, value)


@pytest.mark.parametrize("text", ["2020-6-1", "15.06.2020", "2020", "2020-06-15T00:00", "2020-06-15 "])
def test_a_day_is_written_in_full(text: str) -> None:
    assert refusal(Day, text) == "is no date of the form YYYY-MM-DD"


@pytest.mark.parametrize("text", ["2023-02-29", "2020-13-01", "2020-00-10", "0000-01-01"])
def test_a_day_is_a_day_of_the_calendar(text: str) -> None:
    assert refusal(Day, text) == "is no day of the calendar"


@pytest.mark.parametrize(
    "text", ["20", "2020-6", "2020-13", "2020-06-31", "June 2020", "2020-", "٢٠٢٠", "0000"]
)
def test_the_date_of_a_work_is_a_year_a_month_or_a_day(text: str) -> None:
    assert refusal(Issued, text) == "is no date of the form YYYY, YYYY-MM or YYYY-MM-DD"


@pytest.mark.parametrize("text", ["", "-1", "1.0", "1 000", "٣", "1e3", "²"])
def test_a_count_is_a_whole_number(text: str) -> None:
    assert refusal(Count, text) == "is no whole number"


@pytest.mark.parametrize("text", ["", "+1", "1,5", "1.", ".5", "north", "1234.5", "٣"])
def test_degrees_are_a_decimal_number(text: str) -> None:
    assert refusal(Degrees, text) == "is no decimal number of degrees"


@pytest.mark.parametrize(
    "text", ["", "a.example", "ftp://a.example/", "https://", "https://a.example/b c", "javascript:x"]
)
def test_an_address_is_a_whole_web_address(text: str) -> None:
    assert refusal(Url, text) == "is no web address"


@pytest.mark.parametrize(
    "text", ["Letter of 3 May 2026", "seed: a.pdf", "https://a.example/b, page 3", "http:"]
)
def test_facts_come_from_an_address_or_from_what_words_tell(text: str) -> None:
    assert read(Evidence, text) == text


@pytest.mark.parametrize(
    "text", ["http://[::1", "https://[x", "https://a]b/x", "https://[link](https://a.example/", "https://"]
)
def test_facts_come_from_no_address_without_a_host(text: str) -> None:
    assert refusal(Evidence, text) == "has no host that a browser could find"


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x85", "\u2028", "\ufeff"], ids=ascii)
def test_text_holds_no_control_characters(character: str) -> None:
    assert refusal(Text, f"a{character}b") == f"holds the control character U+{ord(character):04X}"


def test_text_may_hold_tabs_line_ends_and_every_script() -> None:
    text = "a\tb\nc 智慧 مدن 😀 \u200f\u00a0"
    assert read(Text, text) == text


def test_a_summary_has_at_most_300_characters_of_any_script() -> None:
    assert read(Summary, "智" * 300)
    assert "300" in refusal(Summary, "智" * 301)


@pytest.mark.parametrize("written", ["venus", "Venus", "MORNING STAR", "morning star"])
def test_a_term_is_named_by_identifier_or_alias_whatever_the_case(written: str) -> None:
    found = read(Annotated[Reference, TermOf("planets")], written)
    assert (found, found.vocabulary) == ("venus", "planets")


@pytest.mark.parametrize(
    ("written", "near"),
    [("venuss", ["venus"]), ("mersury", ["mercury"]), ("morning", ["venus"]), ("xyz", [])],
)
def test_an_unknown_term_names_close_ones(written: str, near: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        read(Annotated[Reference, TermOf("planets")], written)
    [error] = caught.value.errors()
    assert error["msg"] == f"`{written}` is not in the vocabulary `planets`"
    assert error["ctx"]["near"][:1] == near


def test_close_terms_are_at_most_three_and_each_named_once() -> None:
    lookup = Lookup([Planet(id=f"moon-{number}", aliases=(f"moon {number}",)) for number in range(9)])
    near = lookup.near("moon-x")
    assert len(near) == len(set(near)) == 3


def test_a_page_of_one_kind_is_named_by_its_slug() -> None:
    found = read(Annotated[Reference, PageOf("cities")], "nowhereville")
    assert (found, found.vocabulary, found.slug) == ("cities/nowhereville", PAGES, "nowhereville")
    assert refusal(Annotated[Reference, PageOf("cities")], "cities/nowhereville") == "is no bare slug"


def test_a_page_of_any_kind_is_named_by_its_whole_identifier() -> None:
    assert read(AnyPage, "cities/nowhereville") == "cities/nowhereville"
    assert refusal(AnyPage, "nowhereville") == "is no whole identifier"
