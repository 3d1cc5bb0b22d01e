import pytest

from generator.render.handbook.rule import _with_gaps, in_code


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("add `fee: 0`", "add <code>fee: 0</code>"),
        ("`a` and `b`", "<code>a</code> and <code>b</code>"),
        ("a < `<b>`", "a &lt; <code>&lt;b&gt;</code>"),
        ("one ` alone", "one ` alone"),
    ],
)
def test_what_stands_between_backticks_is_code_and_all_is_escaped(text: str, shown: str) -> None:
    assert str(in_code(text)) == shown


@pytest.mark.parametrize(
    ("message", "shown"), [("`{file}` has {n} of {{x}}", "`…` has … of {x}"), ("plain", "plain")]
)
def test_words_of_a_message_that_each_case_fills_in_are_left_open(message: str, shown: str) -> None:
    assert _with_gaps(message) == shown
