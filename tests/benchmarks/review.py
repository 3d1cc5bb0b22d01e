"""`python -m tests.benchmarks review`: what it costs to review a change in a large site."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import click

from tests.benchmarks import content, measure
from tests.benchmarks.process import Cost, run
from tests.benchmarks.report import claim

SECONDS = 20.0
_U4SSC = str(Path(sys.executable).with_name("u4ssc"))
_IDENTITY = (
    "-c",
    "user.name=Nobody",
    "-c",
    "user.email=nobody@nowhere.example",
    "-c",
    "commit.gpgsign=false",
)
_EDIT = "\nA passage of the benchmark, with 12.5 % of nothing in it.\n"


@click.command()
@click.option("--works", default=5_000, show_default=True, type=click.IntRange(1), help="Works of the site.")
@click.option("--edits", default=10, show_default=True, type=click.IntRange(1), help="Pages of the change.")
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1), help="Runs of each.")
@click.option("--browser", is_flag=True, help="Let axe look at the pages, too.")
def review(works: int, edits: int, rounds: int, *, browser: bool) -> None:
    """Review a change to some pages of generated content, with nothing known before and again."""
    with tempfile.TemporaryDirectory(prefix="u4ssc-benchmark-") as temporary:
        top, before = Path(temporary), os.getloadavg()[0]
        _change(top, works, edits)
        options = [] if browser else ["--no-browser"]
        cold, warm = [], []
        for _ in range(rounds):
            shutil.rmtree(top / ".cache", ignore_errors=True)
            cold.append(_review(top, *options))
            warm.append(_review(top, *options))
        print(
            f"| Review of {edits} pages of {works:,} works | wall, s: median (least to most) | processor, s |"
        )
        print("| --- | ---: | ---: |")
        print(f"| nothing known before | {_spread(cold)} |")
        print(f"| again | {_spread(warm)} |\n")
        words = f"review of {edits} pages of {works:,} works, nothing known before, seconds"
        print(claim(words, median(cost.seconds for cost in cold), SECONDS))
        print(f"- load {before:.1f} before and {os.getloadavg()[0]:.1f} after")


def _spread(costs: Sequence[Cost]) -> str:
    walls = sorted(cost.seconds for cost in costs)
    processor = median(cost.processor for cost in costs)
    return f"{median(walls):.2f} ({walls[0]:.2f} to {walls[-1]:.2f}) | {processor:.2f}"


def _change(top: Path, works: int, edits: int) -> None:
    """A repository whose branch differs from `main` in some works."""
    identifiers = content.write(top / "content", measure.ROOT / "content", works)
    shutil.copy(measure.ROOT / "mkdocs.yml", top)
    (top / "theme").symlink_to(measure.ROOT / "theme")
    (top / ".gitignore").write_text(".cache/\n", "utf-8")
    _git(top, "init", "--quiet", "--initial-branch", "main")
    _git(top, "add", "--all")
    _git(top, "commit", "--quiet", "--message", "before")
    _git(top, "switch", "--quiet", "--create", "change")
    for identifier in identifiers[:: max(1, works // edits)][:edits]:
        with (top / "content" / identifier / "index.md").open("a", encoding="utf-8") as page:
            page.write(_EDIT)
    _git(top, "commit", "--quiet", "--all", "--message", "after")


def _git(top: Path, *arguments: str) -> None:
    subprocess.run(["git", *_IDENTITY, *arguments], cwd=top, check=True)


def _review(top: Path, *options: str) -> Cost:
    dossier = top.with_suffix(".html")
    command = [
        _U4SSC,
        "review",
        "--base",
        "main",
        "--as-of",
        measure.AS_OF,
        "--dossier",
        str(dossier),
        *options,
    ]
    # What the project left to be written would else be written while this one runs.
    os.sync()
    cost = run(command, top)
    dossier.unlink()
    return cost
