"""Bar charts of indicator results: one row for each, and a bar only where there is a scale for it.

Across, all is in hundredths of the width and down in the size of letters, so that a chart is as wide as there
is room for, and its words stay as large as the reader wants them, on a phone too. Where lines run from right
to left, so do the bars.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.render.charts.chart import Bar, Chart, Word
from generator.render.charts.lines import lines

BANDS = 4
"""Steps of the scale that reports grade results by."""

BETWEEN = 1.6
STEP = (100 - (BANDS - 1) * BETWEEN) / BANDS

LINE = 1.4
THICK = 1.0
THIN = 0.5
GAP = 0.9
AIR = 0.2

SHORT = 12
"""Letters of a value that stands on one line with its label."""

BESIDE = 30
ALONE = 38
"""Letters that a line holds on the narrowest screen: beside a value, and by itself."""

FILLED = {
    "reported": "full",
    "partially-reported": "hatched",
    "reported-not-verifiable": "hatched",
    "not-verified": "hatched",
    "not-reported": "empty",
}


class Measure(NamedTuple):
    """A result as a chart shows it.

    `value` is as printed. `share` is the part of the scale that it takes, None where there is no scale.
    `said` is the status in words where it is another than reported, or there is no value to see it by.
    `band` counts steps from 1, 0 for none.
    """

    label: str
    value: str
    share: float | None
    status: str
    said: str = ""
    band: int = 0
    band_said: str = ""


class Panel(NamedTuple):
    """Results of one scale, and what its two ends are called; without any, nothing is measured."""

    measures: tuple[Measure, ...]
    heading: str = ""
    ends: tuple[str, str] | None = None


def bar_chart(
    title: str, description: str, notes: Iterable[str], panels: Iterable[Panel], *, rtl: bool = False
) -> Chart:
    """Place what there is to see, row under row."""
    drawing = _Drawing(rtl=rtl)
    for panel in panels:
        drawing.panel(panel)
    return Chart(
        title=title,
        description=description,
        notes=tuple(notes),
        height=_number(drawing.down),
        bars=tuple(drawing.bars),
        words=tuple(drawing.words),
    )


@dataclass(slots=True, kw_only=True)
class _Drawing:
    """What has been placed so far, and how far down."""

    rtl: bool
    down: float = 0.0
    bars: list[Bar] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)

    def panel(self, panel: Panel) -> None:
        for line in lines(panel.heading, ALONE):
            self._word(line, "heading")
        if panel.ends:
            start, end = panel.ends
            self._word(end, "scale", end=True, stay=True)
            self._word(start, "scale")
        for measure in panel.measures:
            self._measure(measure)

    def _measure(self, one: Measure) -> None:
        beside = one.share is not None and len(one.value) <= SHORT
        if beside:
            self._word(one.value, "value", end=True, stay=True)
        for line in lines(one.label, BESIDE if beside else ALONE):
            self._word(line, "label")
        if not beside:
            for line in lines(one.value, ALONE):
                self._word(line, "value")
        self._bars(one)
        if one.said:
            self.down += AIR
        for line in lines(one.said, ALONE):
            self._word(line, "said")
        if one.band:
            self._band(one)
        self.down += GAP

    def _bars(self, one: Measure) -> None:
        """The bar on its track; where there is no value, the track is all, and looks like that."""
        if one.share is None and one.value:
            return
        self.down += THIN / 2
        filled = FILLED[one.status]
        if one.share is None:
            self._bar(0, 100, THICK, filled if filled == "hatched" else "empty")
        else:
            self._bar(0, 100, THICK, "track")
            if one.share > 0:
                self._bar(0, 100 * min(one.share, 1), THICK, filled)
        self.down += THICK

    def _band(self, one: Measure) -> None:
        """Steps up to the one that the report names, which is as printed beside them."""
        self.down += THIN
        for step in range(BANDS):
            self._bar(step * (100 + BETWEEN) / BANDS, STEP, THIN, "full" if step < one.band else "empty")
        self.down += THIN + AIR
        for line in lines(one.band_said, ALONE):
            self._word(line, "said")

    def _bar(self, start: float, width: float, height: float, filled: str) -> None:
        x = 100 - start - width if self.rtl else start
        self.bars.append(Bar(_number(x), _number(self.down), _number(width), _number(height), filled))

    def _word(self, text: str, role: str, *, end: bool = False, stay: bool = False) -> None:
        """A line of text; the next one is under it, unless this one is to `stay` alone at its end."""
        x = "0" if end == self.rtl else "100"
        self.words.append(Word(x, _number(self.down + 1), text, role, end))
        if not stay:
            self.down += LINE


def _number(value: float) -> str:
    """A number as short as it can be, the same on every machine."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
