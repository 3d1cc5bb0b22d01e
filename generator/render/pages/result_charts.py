"""Which charts indicator results can honestly be shown as.

Bars share a scale only where they share a unit: percentages run from 0 to 100, other units from 0 to the
largest value, and only where several places have one. What has no scale stands as text, in its row. Rows are
in the order of the table: U4SSC ranks no city.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from generator.model.words import N_
from generator.render.charts.bars import Measure, Panel, bar_chart
from generator.render.charts.chart import Chart
from generator.render.context import Context
from generator.render.views import Row

PERCENT = "%"
COUNTED = "number"
"""The unit of what is counted: a number says so by itself."""

BANDS = {("33",): 1, ("33", "66"): 2, ("66", "95"): 3, ("95",): 4}
"""Steps by the figures in what is printed: less than 33 %, 33-66 %, 66-95 %, 95 % of the target and more."""

REPORTED = "reported"
SHARES = N_(
    "Percentages on one scale from 0 to 100. Whether a long bar is a good one depends on the indicator."
)
SHARES_BEYOND = N_(
    "Percentages on one scale from 0. Whether a long bar is a good one depends on the indicator."
)
AMOUNTS = N_("Bars begin at 0, and the longest is the largest value.")
UNMEASURED = N_("Values in units that share no scale stand without a bar.")
SAME = N_("The table has the same results.")


def report_chart(context: Context, title: str, rows: Sequence[Row]) -> Chart | None:
    """The results of one report: bars for its percentages; None where it has none, nor any grade."""
    top = _top(rows)
    measures = tuple(
        _measure(context, row, _part(row), _with_unit(row), _share(row, top if row.unit == PERCENT else 0))
        for row in rows
    )
    shared = any(one.share is not None for one in measures)
    panel = _Measured(PERCENT, Panel(measures, ends=("0", f"{top} {PERCENT}") if shared else None))
    if not panel.shows:
        return None
    return _chart(context, context.gettext("Results in %(report)s", report=title), rows, [panel])


def comparison_chart(context: Context, title: str, rows: Sequence[Row], unit: str) -> Chart | None:
    """The results of one indicator: each part and unit apart; None where there is nothing to compare.

    A result without a value stands with those of the indicator's own `unit`.
    """
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.part, row.unit or unit), []).append(row)
    panels = [_panel(context, part, of, found) for (part, of), found in groups.items()]
    if len(rows) == 1 or not any(panel.shows for panel in panels):
        return None
    return _chart(context, context.gettext("%(indicator)s, by place", indicator=title), rows, panels)


class _Measured(NamedTuple):
    """A panel and the unit of its bars, empty where it has none."""

    unit: str
    panel: Panel

    @property
    def shows(self) -> bool:
        """Whether there is anything to see that words do not say as well."""
        return any(one.share is not None or one.band for one in self.panel.measures)


def _panel(context: Context, part: str, unit: str, rows: Sequence[Row]) -> _Measured:
    heading = ", ".join(word for word in (part, unit) if word)
    amounts = [amount for row in rows if (amount := quantity(row.value)) is not None]
    if unit == PERCENT:
        top, ends = float(_top(rows)), ("0", f"{_top(rows)} {PERCENT}")
    else:
        # One amount alone would fill its scale, whatever it is.
        top, ends = max(amounts) if len(amounts) > 1 else 0, None
    measures = tuple(
        _measure(
            context, row, _place(row), _with_unit(row) if unit == PERCENT else row.value, _share(row, top)
        )
        for row in rows
    )
    return _Measured(unit if top else "", Panel(measures, heading, ends))


def _measure(context: Context, row: Row, label: str, value: str, share: float | None) -> Measure:
    band = BANDS.get(tuple(re.findall(r"\d+", row.band)), 0)
    return Measure(
        label=label,
        value=value,
        share=share,
        status=row.status,
        said=row.status_label if row.status != REPORTED or not row.value else "",
        band=band,
        band_said=context.gettext("Share of the target: %(band)s", band=row.band) if band else "",
    )


def _part(row: Row) -> str:
    return f"{row.indicator.label}, {row.part}" if row.part else row.indicator.label


def _place(row: Row) -> str:
    return f"{row.city.label if row.city else row.indicator.label} ({row.year})"


def _with_unit(row: Row) -> str:
    """A value as printed; what is counted says its unit by itself."""
    return row.value if row.unit == COUNTED or not row.value else f"{row.value} {row.unit}".strip()


def _share(row: Row, top: float) -> float | None:
    """The part of a scale that a value takes; None where there is no scale."""
    amount = quantity(row.value) if top else None
    return None if amount is None else amount / top


def quantity(printed: str) -> float | None:
    """What a printed value amounts to; None where it is no plain number from 0 on."""
    plain = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)", "", printed)
    return float(plain) if re.fullmatch(r"\d+(\.\d+)?", plain) else None


def _top(rows: Iterable[Row]) -> int:
    """Where a scale of percentages ends: at 100, or at the next fifty above the largest."""
    largest = max((quantity(row.value) or 0 for row in rows if row.unit == PERCENT), default=0)
    return max(100, ceil(largest / 50) * 50)


def _chart(context: Context, title: str, rows: Sequence[Row], panels: Sequence[_Measured]) -> Chart:
    return bar_chart(
        title,
        " ".join(_described(context, rows, panels)),
        map(context.gettext, _notes(panels)),
        [one.panel for one in panels],
        rtl=context.catalogue.direction == "rtl",
    )


def _notes(panels: Sequence[_Measured]) -> Iterator[str]:
    """How to read the bars."""
    if ends := [one.panel.ends for one in panels if one.panel.ends]:
        yield SHARES if {end for _, end in ends} == {f"100 {PERCENT}"} else SHARES_BEYOND
    if any(one.unit not in {"", PERCENT} for one in panels):
        yield AMOUNTS
    if any(one.value and one.share is None for panel in panels for one in panel.panel.measures):
        yield UNMEASURED


def _described(context: Context, rows: Sequence[Row], panels: Iterable[_Measured]) -> Iterator[str]:
    """What a chart shows, for those who do not see it."""
    yield context.ngettext("%(num)s result.", "%(num)s results.", len(rows))
    for panel in panels:
        bars = [(one.share, one) for one in panel.panel.measures if one.share is not None]
        if bars:
            bars.sort(key=lambda bar: bar[0])
            yield context.ngettext(
                "%(num)s bar: %(highest)s.",
                "%(num)s bars, from %(lowest)s to %(highest)s.",
                len(bars),
                lowest=_spoken(bars[0][1]),
                highest=_spoken(bars[-1][1]),
            )
    for label, count in Counter(row.status_label for row in rows if row.status != REPORTED).items():
        yield context.gettext("%(status)s: %(num)s.", status=label, num=context.number(count))
    yield context.gettext(SAME)


def _spoken(measure: Measure) -> str:
    return f"{measure.label} {measure.value}"
