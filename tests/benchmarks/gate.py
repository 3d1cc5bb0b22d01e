"""What `u4ssc check` costs on a large content folder: with everything to read, and with nothing changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.benchmarks import content, measure
from tests.benchmarks.drafts import write_drafts
from tests.benchmarks.process import Cost

COLD_SECONDS = 20.0
UNCHANGED_SECONDS = 2.0
MEMORY = 600.0
"""Megabytes."""
_MB = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """All runs of both kinds at one size."""

    size: int
    cold: Sequence[Cost]
    unchanged: Sequence[Cost]

    @property
    def rows(self) -> Iterator[str]:
        """The table: medians, with the fastest and slowest run."""
        yield f"| Check of {self.size:,} works | wall, s (least to most) | processor, s | peak memory, MB |"
        yield "| --- | ---: | ---: | ---: |"
        yield _row("everything read", self.cold)
        yield _row("nothing changed", self.unchanged)

    @property
    def claims(self) -> Iterator[tuple[str, float, float]]:
        """What is claimed, what was found, and the limit."""
        yield (f"check of {self.size:,} works, everything read, seconds", _wall(self.cold), COLD_SECONDS)
        yield ("the same with nothing changed, seconds", _wall(self.unchanged), UNCHANGED_SECONDS)
        yield (
            "peak memory of the first, all its processes, MB",
            max(cost.memory for cost in self.cold) / _MB,
            MEMORY,
        )


def measured(folder: Path, size: int, runs: int) -> Checks:
    """Check generated content, with drafts that no public page may quote, in several runs of each kind.

    One more run makes the result that is found when nothing has changed.
    """
    content.write(folder, measure.ROOT / "content", size)
    write_drafts(folder)
    cold = [measure.check(folder, "--no-cache") for _ in range(runs)]
    measure.check(folder)
    return Checks(size=size, cold=cold, unchanged=[measure.check(folder) for _ in range(runs)])


def _row(name: str, costs: Sequence[Cost]) -> str:
    seconds = [cost.seconds for cost in costs]
    wall = f"{median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f})"
    processor = median(cost.processor for cost in costs)
    return f"| {name} | {wall} | {processor:.2f} | {max(cost.memory for cost in costs) / _MB:.0f} |"


def _wall(costs: Sequence[Cost]) -> float:
    return median(cost.seconds for cost in costs)
