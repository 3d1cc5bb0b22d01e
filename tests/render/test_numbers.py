import pytest

from generator.render.numbers import listed


@pytest.mark.parametrize(
    ("language", "written"), [("en", "a, b, 3"), ("ru", "a, b, 3"), ("ar", "a، b، 3"), ("zh", "a、b、3")]
)
def test_words_are_listed_with_the_comma_of_the_language(language: str, written: str) -> None:
    assert listed(["a", "b", 3], language) == written
