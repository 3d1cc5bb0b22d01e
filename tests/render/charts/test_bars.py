"""Where the parts of a chart stand, and what they look like."""

from itertools import pairwise
from typing import Any

from generator.render.charts.bars import BANDS, Measure, Panel, bar_chart
from generator.render.charts.chart import Bar, Chart, Word


def chart(*measures: Measure, rtl: bool = False) -> Chart:
    return bar_chart("Title", "Description", ["Note"], [Panel(measures, ends=("0", "100 %"))], rtl=rtl)


def measure(share: float | None, status: str = "reported", **more: Any) -> Measure:  # noqa: ANN401 - fields of Measure
    value = "" if share is None else f"{100 * share} %"
    return Measure("A label", value, share, status)._replace(**more)


def across(bars: tuple[Bar, ...]) -> list[tuple[str, str, str]]:
    return [(bar.filled, bar.x, bar.width) for bar in bars]


def test_a_bar_takes_its_share_of_the_track() -> None:
    assert across(chart(measure(0.4)).bars) == [("track", "0", "100"), ("full", "0", "40")]


def test_bars_grow_from_the_right_where_lines_do() -> None:
    assert across(chart(measure(0.4), rtl=True).bars) == [("track", "0", "100"), ("full", "60", "40")]


def test_nothing_of_a_zero_is_filled() -> None:
    assert across(chart(measure(0)).bars) == [("track", "0", "100")]


def test_what_is_not_reported_is_an_empty_outline_and_says_so() -> None:
    made = chart(measure(None, "not-reported", said="Not reported"))
    assert [bar.filled for bar in made.bars] == ["empty"]
    assert "Not reported" in [word.text for word in made.words]


def test_what_is_not_verified_is_hatched() -> None:
    for share, status in (
        (None, "not-verified"),
        (0.4, "reported-not-verifiable"),
        (0.4, "partially-reported"),
    ):
        assert chart(measure(share, status)).bars[-1].filled == "hatched"


def test_a_value_without_a_scale_has_no_bar() -> None:
    made = chart(measure(None, value="0.74 ratio female to male"))
    assert made.bars == ()
    assert [word.text for word in made.words if word.role == "value"] == ["0.74 ratio female to male"]


def test_a_band_is_so_many_steps_of_four_that_fill_the_width() -> None:
    steps = chart(measure(0.4, band=3, band_said="66-95 %")).bars[2:]
    assert [bar.filled for bar in steps] == ["full"] * 3 + ["empty"]
    assert len(steps) == BANDS
    assert float(steps[-1].x) + float(steps[-1].width) == 100


def test_a_short_value_stands_at_the_end_of_the_line_of_its_label() -> None:
    words = {word.text: word for word in chart(measure(0.4)).words}
    label, value = words["A label"], words["40.0 %"]
    assert (label.x, label.end, value.x, value.end) == ("0", False, "100", True)
    assert label.y == value.y


def test_words_start_at_the_right_where_lines_do() -> None:
    words = {word.text: word for word in chart(measure(0.4), rtl=True).words}
    assert (words["A label"].x, words["40.0 %"].x) == ("100", "0")


def test_nothing_stands_on_anything_else() -> None:
    made = chart(
        measure(0.4, label="A label that is by far too long for a single line of a chart"),
        measure(None, value="117.94 per 100 000 inhabitants (full-time equivalent, and more words)"),
        measure(None, "not-verified", said="Not verified"),
        measure(1.0, band=1, band_said="less than 33 %"),
    )
    lines = sorted({float(word.y) for word in made.words})
    assert all(below - above >= 1.2 for above, below in pairwise(lines))
    for bar in made.bars:
        top, foot = float(bar.y), float(bar.y) + float(bar.height)
        assert not [y for y in lines if y - 0.75 < foot and y + 0.2 > top], bar
    assert lines[-1] < float(made.height)


def test_the_same_results_give_the_same_chart() -> None:
    assert chart(measure(1 / 3), measure(0.1)) == chart(measure(1 / 3), measure(0.1))
    assert chart(measure(1 / 3)).bars[-1].width == "33.33"


def test_a_heading_stands_above_its_panel() -> None:
    made = bar_chart("", "", [], [Panel((measure(0.4),), "3G"), Panel((measure(0.4),), "4G")])
    roles = [word.role for word in made.words]
    assert roles == ["heading", "value", "label"] * 2
    assert isinstance(made.words[0], Word)
