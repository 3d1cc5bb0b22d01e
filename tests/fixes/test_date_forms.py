from calendar import month_name

import pytest

from generator.fixes.date_forms import iso


@pytest.mark.parametrize(
    "written",
    [
        *("2020/6/5", "2020-6-5", "2020.6.5", "2020/06/05", "2020-06-05"),
        *("5 June 2020", "05 June 2020", "5 Jun 2020", "5 Jun. 2020", "5th June 2020", "5 JUNE, 2020"),
        *("June 5, 2020", "June 5 2020", "Jun 5th, 2020", "Jun. 5, 2020", "5  June  2020"),
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_a_day_that_is_beyond_doubt_has_its_iso_form(written: str, *, whole: bool) -> None:
    assert iso(written, whole=whole) == "2020-06-05"


@pytest.mark.parametrize("written", ["2020/6", "2020-6", "2020/06", "June 2020", "Jun. 2020"])
def test_a_month_is_a_date_only_where_a_work_may_be_dated_so(written: str) -> None:
    assert iso(written, whole=False) == "2020-06"
    assert iso(written, whole=True) is None


@pytest.mark.parametrize(
    "written",
    [
        *("05/06/2020", "5/6/2020", "25/06/2020", "06-05-2020", "5.6.2020", "20/6/5"),
        *("2020/13/1", "2020/2/30", "31 June 2020", "0 June 2020", "2020/0/1", "0000/1/1"),
        *("5 Juin 2020", "Juneteenth 2020", "spring 2020", "2020", "unknown", "2020/6-5", "2020-06-05T10:00"),
        *("5 June", "June 5", "5 6 2020", "٢٠٢٠/٦/٥", "2020-06-05 ", ""),
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_what_could_mean_something_else_is_left_alone(written: str, *, whole: bool) -> None:
    assert iso(written, whole=whole) is None


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_has_a_name_and_a_short_one(number: int) -> None:
    name = month_name[number]
    meant = f"2020-{number:02}-05"
    assert iso(f"5 {name} 2020", whole=True) == iso(f"{name[:3]}. 5, 2020", whole=True) == meant
    assert iso("5 Sept. 2020", whole=True) == "2020-09-05"
