import pytest

from generator.render.charts.lines import lines


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ()),
        ("one", ("one",)),
        ("one two three", ("one two", "three")),
        ("un mot de trop", ("un mot", "de trop")),
        ("unbelievable", ("unbeliev", "able")),
        ("a unbelievable", ("a", "unbeliev", "able")),
        ("智慧可持续城市", ("智慧可持", "续城市")),
        ("  spaced   out ", ("spaced", "out")),
    ],
)
def test_a_text_is_broken_where_its_script_may_be(text: str, wanted: tuple[str, ...]) -> None:
    assert lines(text, 8) == wanted


def test_no_letter_is_lost() -> None:
    text = "Household Internet Access, published in 2029, 智慧城市 and 城市"
    assert "".join(lines(text, 11)).replace(" ", "") == text.replace(" ", "")
