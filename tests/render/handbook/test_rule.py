import pytest

from generator.render.handbook.rule import _with_gaps, in_code
from generator.rules._explain import explanations, printed


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


def test_what_the_page_of_a_code_shows_is_among_our_own_words() -> None:
    said = set(printed())
    for one in explanations():
        assert {
            one.why,
            one.fix,
            *one.bad,
            *one.bad.values(),
            *one.good.values(),
            *one.before.values(),
        } <= said
