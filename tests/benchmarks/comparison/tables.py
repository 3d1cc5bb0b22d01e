"""Tables in Markdown: medians, and their ratios to those of Hugo in the same run."""

from collections.abc import Callable, Iterator, Sequence
from statistics import median

from tests.benchmarks.comparison.generators.generator import Generator
from tests.benchmarks.comparison.produced import Produced
from tests.benchmarks.comparison.rounds import Measured, Run
from tests.benchmarks.comparison.scenarios import SCENARIOS

REFERENCE = "Hugo"
MISSED = "\N{DAGGER}"
_NONE = "\N{EN DASH}"
_MB = 1_000_000

Figure = Callable[[Run], float]


def seconds(run: Run) -> float:
    """Wall time."""
    return run.cost.seconds


def middle(measured: Measured, name: str, scenario: str, figure: Figure) -> float | None:
    """The median of a figure, if the generator ran the scenario."""
    runs = measured.runs.get(name, {}).get(scenario)
    return median(map(figure, runs)) if runs else None


def tables(measured: Measured, names: Sequence[str]) -> Iterator[str]:
    """What one size cost, by scenario and generator."""
    yield from _table(
        "wall time, s: median (least to most); ratio to Hugo", measured, names, _cell(seconds, _spread)
    )
    yield from _table(
        "processor time, s; ratio to Hugo", measured, names, _cell(lambda run: run.cost.processor, _tenths)
    )
    memory = _cell(lambda run: run.cost.memory / _MB, _whole)
    yield from _table("peak memory of all processes, MB; ratio to Hugo", measured, names, memory)
    yield from _table("files written (MB); files removed", measured, names, _written)


def made(measured: Measured, generators: Sequence[Generator]) -> Iterator[str]:
    """What stands against the time."""
    rows: dict[str, Callable[[Produced], str]] = {
        "HTML pages": lambda one: f"{one.pages:,}",
        "of these, works": lambda one: f"{one.works:,}",
        "of these, lists of goals, topics and cities": lambda one: f"{one.terms:,}" if one.terms else "none",
        "feeds": lambda one: f"{one.feeds}" if one.feeds else "none",
        "addresses in the sitemap": lambda one: f"{one.sitemap:,}" if one.sitemap else "none",
        "search index, MB (of Pagefind with its code)": lambda one: (
            f"{one.search / _MB:.1f}" if one.search else "none"
        ),
        "all files": lambda one: f"{one.files:,}",
        "all files, MB": lambda one: f"{one.octets / _MB:.1f}",
    }
    names = [generator.name for generator in generators if generator.name in measured.produced]
    yield from _head("produced", names)
    for title, value in rows.items():
        yield _row([title, *(value(measured.produced[name]) for name in names)])
    yield _row(["does, and does not", *(one.offers for one in generators if one.name in measured.produced)])
    yield ""


def _table(
    title: str, measured: Measured, names: Sequence[str], cell: Callable[[Measured, str, str], str]
) -> Iterator[str]:
    yield from _head(title, names)
    for scenario in SCENARIOS:
        if any(scenario in measured.runs[name] for name in names):
            yield _row([scenario, *(cell(measured, name, scenario) for name in names)])
    yield ""


def _cell(figure: Figure, form: Callable[[Sequence[float]], str]) -> Callable[[Measured, str, str], str]:
    def cell(measured: Measured, name: str, scenario: str) -> str:
        runs = measured.runs[name].get(scenario, ())
        if not runs:
            return _NONE
        found = form([figure(run) for run in runs])
        own, reference = (middle(measured, one, scenario, figure) for one in (name, REFERENCE))
        ratio = f"; {own / reference:.2g}" if own is not None and reference else ""
        return f"{found}{ratio}{'' if all(run.shown for run in runs) else f' {MISSED}'}"

    return cell


def _written(measured: Measured, name: str, scenario: str) -> str:
    def of(figure: Figure) -> float:
        return middle(measured, name, scenario, figure) or 0

    if scenario not in measured.runs[name]:
        return _NONE
    octets = of(lambda run: run.written.octets) / _MB
    removed = of(lambda run: run.written.removed)
    return f"{of(lambda run: run.written.files):,.0f} ({octets:.1f}); {removed:,.0f}"


def _spread(figures: Sequence[float]) -> str:
    return f"{median(figures):.2f} ({min(figures):.2f} to {max(figures):.2f})"


def _tenths(figures: Sequence[float]) -> str:
    return f"{median(figures):.1f}"


def _whole(figures: Sequence[float]) -> str:
    return f"{median(figures):.0f}"


def _head(title: str, names: Sequence[str]) -> Iterator[str]:
    yield _row([title, *names])
    yield _row(["---", *("---:" for _ in names)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
