import pytest

from generator.render.body import _numbers
from generator.render.numbers import listed, unbroken


@pytest.mark.parametrize(
    ("language", "written"), [("en", "a, b, 3"), ("ru", "a, b, 3"), ("ar", "a، b، 3"), ("zh", "a、b、3")]
)
def test_words_are_listed_with_the_comma_of_the_language(language: str, written: str) -> None:
    assert listed(["a", "b", 3], language) == written


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("about 18 000 people", "about 18_000 people"),
        ("1 200 300 in all", "1_200_300 in all"),
        ("91.0 % of them", "91.0_% of them"),
        ("in 2020 100 cities", "in 2020 100 cities"),
    ],
)
def test_a_number_stays_in_one_line(text: str, shown: str) -> None:
    assert unbroken(text) == shown.replace("_", "\u00a0")


def test_code_in_a_body_stays_as_it_is_written() -> None:
    assert _numbers("<p>18 000</p><code>18 000</code>") == "<p>18\u00a0000</p><code>18 000</code>"
