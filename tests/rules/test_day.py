"""A day tells on which other days all that was asked of it would have been the same."""

import operator
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content_types.release import release
from generator.model.brief import Brief
from generator.rules._day import Day

TODAY = date(2030, 6, 15)
DAYS = st.dates(date(2030, 6, 1), date(2030, 6, 30))
Asking = Callable[[date], object]
COMPARED = st.sampled_from([operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne])


def _compared(how: Callable[[object, object], object], other: date, *, first: bool) -> Asking:
    return lambda day: how(day, other) if first else how(other, day)


def _released(publish_on: date | None, expires_on: date | None) -> Asking:
    brief = Brief(status="published", publish_on=publish_on, expires_on=expires_on)
    return lambda day: release(brief, day)


ASKING = st.one_of(
    st.builds(_compared, COMPARED, DAYS, first=st.booleans()),
    st.builds(_released, st.none() | DAYS, st.none() | DAYS),
)


@given(st.lists(ASKING, max_size=4), DAYS, DAYS)
def test_on_every_day_between_all_answers_are_the_same(
    asking: list[Asking], today: date, other: date
) -> None:
    day = Day.of(today)
    answers = [ask(day) for ask in asking]
    assert answers == [ask(today) for ask in asking]
    assert day.first <= today <= day.last
    if day.first <= other <= day.last:
        assert answers == [ask(other) for ask in asking]


def test_a_day_that_is_compared_is_on_one_side() -> None:
    day = Day.of(TODAY)
    assert day > date(2030, 6, 1)
    assert date(2030, 6, 20) > day
    assert (day.first, day.last) == (date(2030, 6, 2), date(2030, 6, 19))


LOOKS: dict[str, Asking] = {
    "text": str,
    "told": repr,
    "mark": hash,
    "in a text": "{}".format,
    "as a number in a text": "{:%d}".format,
    "year": lambda day: day.year,
    "iso": lambda day: day.isoformat(),
    "time since": lambda day: day - TODAY,
    "time until": lambda day: TODAY - day,
    "later": lambda day: day + timedelta(1),
    "later too": lambda day: timedelta(1) + day,
    "the same": lambda day: day == TODAY,
    "another year": lambda day: day.replace(year=2000),
}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_whoever_looks_at_a_day_otherwise_has_seen_it(look: Asking) -> None:
    day = Day.of(TODAY)
    assert look(day) == look(TODAY)
    assert (day.first, day.last) == (TODAY, TODAY)
