"""`python -m tests.benchmarks lighthouse`: how Lighthouse rates five types of pages on a phone."""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from tests.benchmarks.report import claim
from tests.hosted import hosted
from tests.workshop import ROOT, run, u4ssc

PROGRAM = ROOT / ".cache/peers/lighthouse/node_modules/.bin/lighthouse"
PAGES = {
    "home": "",
    "case study": "case-studies/pully-under-the-microscope/",
    "goal": "sdg/11/",
    "city": "cities/pully/",
    "library": "library/",
}
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""What each page must reach, of 100; the first swings with what else the machine does."""

Scores = Mapping[str, int]


@click.command()
@click.option("--site", type=click.Path(exists=True, path_type=Path), help="A built site; else one is built.")
def lighthouse(site: Path | None) -> None:
    """Rate pages as readers of a phone get them: compressed, with the headers that the site asks for."""
    if not PROGRAM.exists():
        click.echo("Lighthouse is not installed; `make bench` does so.")
        return
    with tempfile.TemporaryDirectory(prefix="u4ssc-lighthouse-") as folder:
        built = site or _built(Path(folder) / "site")
        before = os.getloadavg()[0]
        with hosted(built) as address:
            rated = {name: rate(address + path, Path(folder)) for name, path in PAGES.items()}
    click.echo(table(rated))
    click.echo(f"\nLighthouse, mobile, throttled by simulation; load {before:.1f} before.\n")
    for name, least in LEAST.items():
        lowest = min(scores[name] for scores in rated.values())
        click.echo(claim(f"{name}: points of the lowest page that are missing", 100 - lowest, 100 - least))


def table(rated: Mapping[str, Scores]) -> str:
    """The scores of each page."""
    lines = [f"| | {' | '.join(LEAST)} |", f"| --- |{' ---: |' * len(LEAST)}"]
    lines += [
        f"| {name} | {' | '.join(str(scores[one]) for one in LEAST)} |" for name, scores in rated.items()
    ]
    return "\n".join(lines)


def rate(address: str, folder: Path) -> Scores:
    """The scores of a page; what costs it points is told."""
    report = folder / "report.json"
    done = run(
        *(PROGRAM, address, "--quiet", "--output=json", f"--output-path={report}"),
        f"--only-categories={','.join(LEAST)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run",
        env={"CHROME_PATH": os.environ.get("CHROMIUM") or "/usr/bin/chromium"},
    )
    if done.code:
        raise click.ClickException(done.err)
    found = json.loads(report.read_text("utf-8"))
    for name in LEAST:
        for part in found["categories"][name]["auditRefs"]:
            audit = found["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                click.echo(f"{address}: {name}: {audit['title']} {audit.get('displayValue', '')}", err=True)
    return {name: round(found["categories"][name]["score"] * 100) for name in LEAST}


def _built(out: Path) -> Path:
    done = u4ssc("build", "--out", out)
    if done.code:
        raise click.ClickException(done.err)
    return out
