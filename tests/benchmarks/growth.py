"""`python -m tests.benchmarks growth`: what generated sites of several sizes cost this generator."""

import os
import shutil
import tempfile
from pathlib import Path

import click

from tests.benchmarks import content, gate, leaks, measure
from tests.benchmarks.process import Cost
from tests.benchmarks.report import Result, claim, report
from tests.benchmarks.sizes import SIZES


@click.command()
@click.option("--sizes", type=SIZES, default="1000,5000", show_default=True, help="Numbers of works.")
@click.option("--runs", default=3, show_default=True, type=click.IntRange(1), help="Runs per size.")
@click.option("--check-size", default=10_000, show_default=True, help="Works of the check; 0 for none.")
@click.option("--config", default=measure.ROOT / "mkdocs.yml", type=Path, help="Default: mkdocs.yml.")
@click.option("--keep", type=click.Path(path_type=Path), help="Leave content and sites in this folder.")
def growth(sizes: list[int], runs: int, check_size: int, config: Path, keep: Path | None) -> None:
    """Measure builds and checks of generated content, and print a table with the claims it bears out."""
    with tempfile.TemporaryDirectory(prefix="u4ssc-benchmark-") as temporary:
        before = os.getloadavg()[0]
        folder = keep or Path(temporary)
        if check_size:
            checks = gate.measured(_emptied(folder / "content-check"), check_size, runs)
            claims = (claim(*one) for one in checks.claims)
            print("\n".join([*checks.rows, "", *claims, f"- load {before:.1f} before", ""]))
        # The site without works comes first: what it costs is not the works' own.
        results = _measure([0, *sizes], runs, config.absolute(), folder)
        print(report(results, runs, f"{before:.1f} before and {os.getloadavg()[0]:.1f} after"))


def _measure(sizes: list[int], runs: int, config: Path, folder: Path) -> list[Result]:
    """All sizes in turn, as many times as there are runs, so that a busy minute harms none alone."""
    shipped = measure.ROOT / "content"
    works = {size: content.write(_emptied(folder / f"content-{size}"), shipped, size) for size in sizes}
    builds: dict[int, list[Cost]] = {size: [] for size in sizes}
    checks: dict[int, list[Cost]] = {size: [] for size in sizes}
    scans: dict[int, list[leaks.Scan]] = {size: [] for size in sizes}
    for run in range(1, runs + 1):
        for size in sizes:
            click.echo(f"Run {run} of {runs}: {size:,} works", err=True)
            source, out = folder / f"content-{size}", folder / f"site-{size}"
            builds[size].append(measure.build(config, source, out))
            checks[size].append(measure.check(source, "--no-cache"))
            scans[size].append(leaks.measure(source, out))
    return [
        Result(
            size=size,
            builds=builds[size],
            checks=checks[size],
            scans=scans[size],
            site=measure.site(folder / f"site-{size}", works[size]),
        )
        for size in sizes
    ]


def _emptied(folder: Path) -> Path:
    if folder.exists():
        shutil.rmtree(folder)
    return folder
