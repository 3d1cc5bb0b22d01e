"""What the project promises of its speed, and whether this run bears it out."""

from collections.abc import Iterator, Sequence

from tests.benchmarks.comparison.generators.ours import Ours
from tests.benchmarks.comparison.rounds import Measured, Run
from tests.benchmarks.comparison.scenarios import BODY, COLD, FACET, UNCHANGED
from tests.benchmarks.comparison.tables import REFERENCE, middle, seconds
from tests.benchmarks.report import claim

SHARES = {COLD: 0.6, UNCHANGED: 0.05, BODY: 0.07, FACET: 0.10}
"""Largest share of Hugo's wall time."""

MEMORY = 0.5
"""Largest share of Hugo's peak memory."""

GROWTH = 1.2
"""How much more of a cold build a work may take at the largest size than at 10,000."""

PROMISED = 10_000
"""Works for which the shares are promised."""


def claims(all_measured: Sequence[Measured]) -> Iterator[str]:
    """A line for each promise that was measured; what is promised for one size is no claim at others."""
    for measured in all_measured:
        yield from _of_size(measured)
    by_size = {measured.size: measured for measured in all_measured}
    largest = all_measured[-1]
    if PROMISED in by_size and largest.size > PROMISED:
        few, many = _each_work(by_size[PROMISED]), _each_work(largest)
        words = f"cold build per work at {largest.size:,} works over that at {PROMISED:,}"
        yield claim(words, many / few, GROWTH)
    yield "- not measured here: from saving a file to the page reloaded in `u4ssc serve`"


def _of_size(measured: Measured) -> Iterator[str]:
    where = f"at {measured.size:,} works"
    for scenario, limit in SHARES.items():
        own, *peers = (middle(measured, name, scenario, seconds) for name in _names(measured))
        if own is None:
            continue
        times = {name: time for name, time in zip(_names(measured)[1:], peers, strict=True) if time}
        if REFERENCE in times:
            words = f"{scenario} {where}, as a share of {REFERENCE}'s time"
            yield _promise(measured.size, words, own / times[REFERENCE], limit)
        if len(times) > 1:
            quickest = min(times, key=times.__getitem__)
            words = (
                f"{scenario} {where}, as a share of the quickest of {len(times)} peers' time, {quickest}'s"
            )
            yield claim(words, own / times[quickest], 1)
    if REFERENCE in measured.runs:
        share = _memory(measured, Ours.name) / _memory(measured, REFERENCE)
        words = f"peak memory {where}, largest of all scenarios, as a share of {REFERENCE}'s"
        yield _promise(measured.size, words, share, MEMORY)


def _promise(size: int, words: str, found: float, limit: float) -> str:
    if size == PROMISED:
        return claim(words, found, limit)
    return f"- no claim: {words}: {found:.3g} (limit {limit:g} at {PROMISED:,} works)"


def _names(measured: Measured) -> list[str]:
    return [Ours.name, *(name for name in measured.runs if name != Ours.name)]


def _memory(measured: Measured, name: str) -> float:
    def octets(run: Run) -> float:
        return run.cost.memory

    return max(middle(measured, name, scenario, octets) or 0 for scenario in measured.runs[name])


def _each_work(measured: Measured) -> float:
    found = middle(measured, Ours.name, COLD, seconds)
    assert found is not None
    return found / measured.size
