"""`python -m tests.benchmarks.search`: what the search index of a generated content folder costs."""

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import median

import click

from generator.export.search_record import SearchRecord
from generator.export.search_records import search_records
from generator.index.build import build_index
from generator.model.settings import ROOT, Settings
from generator.pipeline.gate import gate
from generator.pipeline.load import load
from generator.pipeline.search.index import search_index
from generator.pipeline.search.shards import PER_SHARD
from generator.pipeline.search.words import SiteWords
from generator.render.site import Site
from tests.benchmarks import content, measure
from tests.benchmarks.memory import Watch

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of one call, and octets of memory of Pagefind's processes and this one at their peak."""

    seconds: float
    memory: int
    files: int


def measured(records: Sequence[SearchRecord], cache: Path, per_shard: int) -> Iterator[tuple[str, Cost]]:
    """What the index costs from nothing, unchanged, and after an edit of the body of one page."""
    yield "from nothing", _cost(records, cache, per_shard)
    yield "nothing changed", _cost(records, cache, per_shard)
    place = len(records) // 2
    edited = replace(records[place], text=f"{records[place].text} Edited.")
    changed = [*records[:place], edited, *records[place + 1 :]]
    yield "one body edited", _cost(changed, cache, per_shard)


def _cost(records: Sequence[SearchRecord], cache: Path, per_shard: int) -> Cost:
    with Watch(os.getpid()) as watch:
        started = time.perf_counter()
        found = search_index(records, cache, per_shard=per_shard)
        seconds = time.perf_counter() - started
    return Cost(seconds, watch.peak, len(found.files))


def _records(folder: Path) -> list[SearchRecord]:
    settings = Settings(as_of=date.fromisoformat(measure.AS_OF), site_url="https://kb.example/")
    index = build_index(gate(load([folder]).corpus, settings).corpus)
    site = Site(index=index, settings=settings, addresses={})
    return [*search_records(index, SiteWords(site, ROOT))]


@click.command()
@click.option("--size", default=10_000, show_default=True, help="Number of works.")
@click.option("--per-shard", default=str(PER_SHARD), show_default=True, help="Records a shard: 500,1000.")
@click.option("--runs", default=3, show_default=True, type=click.IntRange(1), help="Runs of each kind.")
@click.option("--content", "source", type=click.Path(path_type=Path), help="In place of a generated folder.")
def main(size: int, per_shard: str, runs: int, source: Path | None) -> None:
    """Measure the search index, apart from the build whose pages it knows."""
    with tempfile.TemporaryDirectory(prefix="u4ssc-benchmark-") as temporary:
        folder = source or Path(temporary, "content")
        if source is None:
            content.write(folder, measure.ROOT / "content", size)
        before = os.getloadavg()[0]
        started = time.perf_counter()
        records = _records(folder)
        print(f"{len(records):,} records; content to records in {time.perf_counter() - started:.1f} s\n")
        print("| Records a shard | | wall, s (least to most) | peak memory, MB | files |")
        print("| ---: | --- | ---: | ---: | ---: |")
        for each in map(int, per_shard.split(",")):
            costs: dict[str, list[Cost]] = {}
            for run in range(runs):
                for name, cost in measured(records, Path(temporary, f"cache-{each}-{run}"), each):
                    costs.setdefault(name, []).append(cost)
            for name, found in costs.items():
                print(_row(each, name, found))
        print(f"\nLoad {before:.1f} before and {os.getloadavg()[0]:.1f} after")


def _row(each: int, name: str, costs: Sequence[Cost]) -> str:
    seconds = [cost.seconds for cost in costs]
    wall = f"{median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f})"
    memory = max(cost.memory for cost in costs) / _MB
    return f"| {each:,} | {name} | {wall} | {memory:.0f} | {costs[0].files:,} |"


if __name__ == "__main__":
    main()
