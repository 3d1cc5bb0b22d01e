"""The table, and whether the claims hold."""

import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from tests.benchmarks.drafts import DRAFTS
from tests.benchmarks.leaks import Scan
from tests.benchmarks.measure import Site
from tests.benchmarks.process import Cost

GROWTH = 1.2
"""How much more one page may cost at the largest size than at the smallest."""

HTML_DIFFERENCE = 0.05
CHECK_SECONDS = 10.0
SCAN_SECONDS = 15.0
_MB = 1_000_000

Figure = Callable[["Result"], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What was measured at one size: all runs, and the site that the last of them built."""

    size: int
    builds: Sequence[Cost]
    checks: Sequence[Cost]
    scans: Sequence[Scan]
    site: Site

    @property
    def seconds(self) -> float:
        """Median wall time of a build."""
        return median(cost.seconds for cost in self.builds)

    @property
    def processor(self) -> float:
        """Median processor time of a build."""
        return median(cost.processor for cost in self.builds)

    @property
    def memory(self) -> float:
        """Median peak resident memory of a build, in bytes."""
        return median(cost.memory for cost in self.builds)

    @property
    def check(self) -> float:
        """Median wall time of a check."""
        return median(cost.seconds for cost in self.checks)

    @property
    def scan(self) -> float:
        """Median wall time of a first leak scan."""
        return median(scan.first for scan in self.scans)

    @property
    def scan_again(self) -> float:
        """Median wall time of a leak scan when nothing has changed."""
        return median(scan.again for scan in self.scans)

    @property
    def html(self) -> float:
        """Mean octets of a work's page."""
        return mean(self.site.works or [0])


def report(results: Sequence[Result], runs: int, load: str) -> str:
    """The table of all sizes, the first being the site without works, and the claims below it."""
    empty, *sized = results
    lines = [_row(["", *(f"{result.size:,} works" for result in results)])]
    lines.append(_row(["---", *("---:" for _ in results)]))
    lines += [_row([name, *map(figure, results)]) for name, figure in _rows(empty).items()]
    where = f"Python {platform.python_version()}, {os.cpu_count()} processors, load {load}"
    how = f"Runs per size: {runs}, of which the medians are shown; {where}."
    what = (
        "Times are those of fresh processes, as wait4(2) gives them; memory is that of all their processes."
    )
    return "\n".join([*lines, "", f"{how} {what}", "", *_claims(empty, sized[0], sized[-1])])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rows(empty: Result) -> Mapping[str, Callable[[Result], str]]:
    def further(result: Result) -> str:
        return _per((result.processor - empty.processor) * 1000, result.size)

    def growth(result: Result) -> str:
        return _per((result.memory - empty.memory) / 1000, result.size)

    return {
        "Content pages: works of 600 words": lambda r: f"{len(r.site.works):,}",
        "Content pages: cities": lambda r: f"{len(r.site.cities):,}",
        "List pages and others": lambda r: f"{len(r.site.others):,}",
        "Build, s (least to most)": lambda r: f"{r.seconds:.1f} ({_spread(r.builds)})",
        "Build, processor time, s": lambda r: f"{r.processor:.1f}",
        "Build per content page, ms": lambda r: _per(r.seconds * 1000, r.site.content_pages),
        "Build per page written, ms": lambda r: _per(r.seconds * 1000, r.site.pages),
        "Processor time per work, the site without works taken off, ms": further,
        "Build, peak memory, MB": lambda r: f"{r.memory / _MB:.0f}",
        "Memory per work, the site without works taken off, kB": growth,
        "HTML of a work, mean, bytes": lambda r: f"{r.html:,.0f}",
        "HTML of a city, mean, bytes": lambda r: f"{mean(r.site.cities):,.0f}",
        "HTML of a list page, mean, bytes": lambda r: f"{mean(r.site.others):,.0f}",
        "HTML of all works, MB": lambda r: f"{sum(r.site.works) / _MB:.1f}",
        "HTML of all pages, MB": lambda r: f"{_total(r.site) / _MB:.1f}",
        "Check, s (least to most)": lambda r: f"{r.check:.2f} ({_spread(r.checks)})",
        "Check, processor time, s": lambda r: f"{median(cost.processor for cost in r.checks):.2f}",
        f"Leak scan for {DRAFTS} drafts, s": lambda r: f"{r.scan:.1f}",
        "Leak scan when nothing has changed, s": lambda r: f"{r.scan_again:.1f}",
    }


def _spread(costs: Sequence[Cost]) -> str:
    seconds = [cost.seconds for cost in costs]
    return f"{min(seconds):.1f} to {max(seconds):.1f}"


def _per(amount: float, pages: int) -> str:
    return f"{amount / pages:.2f}" if pages else ""


def _total(site: Site) -> int:
    return sum((*site.works, *site.cities, *site.others))


def _claims(empty: Result, small: Result, large: Result) -> Iterator[str]:
    """How one more page at the largest size compares with one at the smallest."""
    if small is not large:
        yield from _growth(empty, small, large)
        # Of works alone: a city's page lists its works, and there are 500 such pages at every size.
        difference = abs(large.html / small.html - 1)
        yield claim("difference of the mean HTML of a work, as a share", difference, HTML_DIFFERENCE)
    yield claim(f"check of {large.size:,} works, seconds", large.check, CHECK_SECONDS)
    yield claim(f"leak scan of {large.size:,} works, seconds", large.scan, SCAN_SECONDS)


def _growth(empty: Result, small: Result, large: Result) -> Iterator[str]:
    def per(what: Figure, pages: Figure) -> float:
        return (what(large) / pages(large)) / (what(small) / pages(small))

    def further(what: Figure) -> float:
        late = (what(large) - what(small)) / (large.size - small.size)
        return late / ((what(small) - what(empty)) / small.size)

    sizes = f"at {large.size:,} works over that at {small.size:,}"
    spans = f"from {small.size:,} to {large.size:,} over that of the first {small.size:,}"
    wall = per(lambda r: r.seconds, lambda r: r.site.content_pages)
    yield claim(f"build time per content page {sizes}", wall, GROWTH)
    processor = per(lambda r: r.processor, lambda r: r.site.content_pages)
    yield claim("the same in processor time", processor, GROWTH)
    yield claim(f"processor time of a work {spans}", further(lambda r: r.processor), GROWTH)
    yield claim(f"peak memory of a work {spans}", further(lambda r: r.memory), GROWTH)
    written = per(lambda r: r.processor, lambda r: r.site.pages)
    # It would claim nothing: content pages cost more than list pages, and their share grows with the size.
    shares = " and ".join(f"{r.site.content_pages / r.site.pages:.0%}" for r in (large, small))
    yield f"- no claim: processor time per page written {sizes}: {written:.3g} (content pages: {shares})"


def claim(words: str, found: float, limit: float) -> str:
    """A line that says whether what was found is within its limit."""
    return f"- {'pass' if found <= limit else 'FAIL'}: {words}: {found:.3g} (limit {limit:g})"
