import pytest
from markupsafe import Markup

from generator.render.unbroken import unbroken


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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("of (ITU-T), ITU-T's", "of ([ITU-T]), [ITU-T]&#39;s"),
        ("an e-bus and a <b-c>", "an [e-bus] and a &lt;[b-c]&gt;"),
        ("CC0-1.0, CC-BY-4.0 and a-b.", "[CC0-1.0], CC-BY-4.0 and [a-b]."),
        ("day-to-day work of the World-Bank", "day-to-day work of the World-Bank"),
        ("a - b, -1 and case-of-dubai", "a - b, -1 and case-of-dubai"),
    ],
)
def test_a_short_word_with_a_hyphen_stays_in_one_line(text: str, shown: str) -> None:
    marked = shown.replace("[", '<span class="u-unbroken">').replace("]", "</span>")
    assert unbroken(text) == marked


def test_only_texts_of_html_are_touched_and_code_is_not() -> None:
    html = '<p title="a-b 18 000">18 000</p><code>a-b 18 000</code><pre><i>a-b</i></pre>'
    assert unbroken(Markup(html)) == html.replace(">18 000</p>", ">18\u00a0000</p>")  # noqa: S704 - a constant
