"""`python -m tests.benchmarks peers`: the comparison, from options to the document."""

import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from tests.benchmarks.comparison.document import Setting, document
from tests.benchmarks.comparison.generators.eleventy import Eleventy
from tests.benchmarks.comparison.generators.generator import Generator
from tests.benchmarks.comparison.generators.hugo import Hugo
from tests.benchmarks.comparison.generators.material import Material, Tagged
from tests.benchmarks.comparison.generators.ours import Ours
from tests.benchmarks.comparison.generators.zensical import Zensical
from tests.benchmarks.comparison.machine import machine
from tests.benchmarks.comparison.project import Project
from tests.benchmarks.comparison.rounds import Measured, measured
from tests.benchmarks.comparison.scenarios import COLD, SCENARIOS
from tests.benchmarks.comparison.works import Corpus, corpus
from tests.benchmarks.measure import ROOT
from tests.benchmarks.sizes import SIZES, SIZES_OR_NONE

PROGRAMS = ROOT / ".cache" / "peers"
_SHARED_MEMORY = "/dev/shm"  # noqa: S108 - a folder of a random name is made in it
_QUICK = (Ours.name, Hugo.name)
"""Those that are measured at every size."""


@click.command()
@click.option("--sizes", type=SIZES, default="1000,10000", show_default=True, help="Works, all scenarios.")
@click.option(
    "--cold-sizes", type=SIZES_OR_NONE, default="50000", show_default=True, help="Works, cold builds only."
)
@click.option("--slow-up-to", default=1_000, show_default=True, help="Largest size for the slower peers.")
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1), help="Runs of each scenario.")
@click.option(
    "--cold-rounds", default=1, show_default=True, type=click.IntRange(1), help="As --rounds, there."
)
@click.option("--tmpfs", is_flag=True, help="Work in shared memory, not on the disk.")
@click.option("--out", default=ROOT / "BENCHMARKS.md", type=click.Path(path_type=Path), help="The document.")
def peers(  # noqa: PLR0913 - one parameter per option
    *,
    sizes: list[int],
    cold_sizes: list[int],
    slow_up_to: int,
    rounds: int,
    cold_rounds: int,
    tmpfs: bool,
    out: Path,
) -> None:
    """Compare builds with those of other generators, print the tables and write them down."""
    generators = _generators(corpus(1, ROOT / "content" / "registry"))
    present = [one for one in generators if one.program.exists()]
    plan = [
        *((size, tuple(SCENARIOS), rounds) for size in sizes),
        *((size, (COLD,), cold_rounds) for size in cold_sizes if size not in sizes),
    ]
    with tempfile.TemporaryDirectory(prefix="u4ssc-peers-", dir=_SHARED_MEMORY if tmpfs else None) as folder:
        setting = _setting(
            Path(folder),
            generators,
            rounds=f"{rounds}, and {cold_rounds} where only cold builds were measured",
        )
        found = [
            _measured(Path(folder) / str(size), size, scenarios, times, _chosen(present, size, slow_up_to))
            for size, scenarios, times in sorted(plan)
        ]
    text = document(found, present, setting, f"{os.getloadavg()[0]:.1f}")
    out.write_text(text, encoding="utf-8")
    click.echo(text)


def _setting(folder: Path, generators: Sequence[Generator], *, rounds: str) -> Setting:
    """What holds before the first run: the tree may be another one by the time that the last run ends."""
    return Setting(
        command=shlex.join(["python", "-m", "tests.benchmarks", *sys.argv[1:]]),
        day=datetime.now(UTC).date().isoformat(),
        machine=machine(folder),
        load=f"{os.getloadavg()[0]:.1f}",
        rounds=rounds,
        versions=list(dict.fromkeys(one.version for one in generators if one.program.exists())),
        missing=[one.name for one in generators if not one.program.exists()],
    )


def _generators(first: Corpus) -> list[Generator]:
    others = (Hugo(PROGRAMS), Eleventy(PROGRAMS), Material(PROGRAMS), Tagged(PROGRAMS, first))
    return [Ours(first), *others, Zensical(PROGRAMS)]


def _chosen(present: Sequence[Generator], size: int, slow_up_to: int) -> Iterator[Generator]:
    return (one for one in present if size <= slow_up_to or one.name in _QUICK)


def _measured(
    folder: Path, size: int, scenarios: Sequence[str], rounds: int, generators: Iterator[Generator]
) -> Measured:
    works = corpus(size, ROOT / "content" / "registry")
    projects = [Project(folder / one.name.replace(" ", "-"), one, works) for one in generators]
    for project in projects:
        _say(f"{size:,} works: writing the project of {project.generator.name}")
        project.write()
    found = measured(size, projects, scenarios, rounds, _say)
    # The next size is not to find memory or disk full of this one.
    shutil.rmtree(folder)
    return found


def _say(words: str) -> None:
    click.echo(words, err=True)
