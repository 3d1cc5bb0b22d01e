"""`python -m tests.benchmarks.watching`: how soon `check --watch` and `lsp` tell what is wrong."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

import click

from tests.benchmarks import content, measure
from tests.benchmarks.serve import BODY
from tests.editor.session import session
from tests.workshop import Workshop

_U4SSC = Path(sys.executable).with_name("u4ssc")
_FAULT = "See [nobody](nobody.md).\n\n"


def rounds(workshop: Workshop, size: int, runs: int) -> list[float]:
    """Seconds from when a file is saved with a fault until `check --watch` has told of it."""
    command = [str(_U4SSC), "check", "--watch", "--config", str(workshop.config)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", cwd=workshop.folder
    )
    assert process.stdout is not None

    def wait_for(words: str) -> None:
        for line in process.stdout or ():
            if words in line:
                return
        raise RuntimeError("the check has ended")

    costs = []
    try:
        wait_for("waiting for the next save")
        for run in range(runs):
            file = workshop.content / content.identifier(run % size) / "index.md"
            text = file.read_text("utf-8")
            started = time.perf_counter()
            file.write_text(text.replace(BODY, BODY + _FAULT, 1), "utf-8")
            wait_for("LNK001")
            costs.append(time.perf_counter() - started)
            wait_for("waiting for the next save")
            file.write_text(text, "utf-8")
            wait_for("waiting for the next save")
    finally:
        process.terminate()
        process.wait(60)
    return costs


async def typed(workshop: Workshop, texts: Mapping[str, str]) -> list[float]:
    """Seconds from when a letter is typed until the editor knows what is wrong, the pause included."""
    costs: list[float] = []
    async with session(workshop.folder) as editor:
        for path, text in texts.items():
            editor.open(path, text)
            await editor.wrong(path)
            started = time.perf_counter()
            editor.change(path, text.replace(BODY, BODY + _FAULT, 1))
            assert "LNK001" in {one.code for one in await editor.wrong(path)}
            costs.append(time.perf_counter() - started)
    return costs


@click.command()
@click.option("--size", default=5_000, show_default=True, help="Number of works.")
@click.option("--runs", default=5, show_default=True, type=click.IntRange(1), help="Runs of each kind.")
def main(size: int, runs: int) -> None:
    """Measure `u4ssc check --watch` and `u4ssc lsp`."""
    with tempfile.TemporaryDirectory(prefix="u4ssc-benchmark-") as temporary:
        workshop = Workshop(Path(temporary))
        content.write(workshop.content, measure.ROOT / "content", size)
        workshop.configure()
        paths = [f"{content.identifier(run % size)}/index.md" for run in range(runs)]
        texts = {path: (workshop.content / path).read_text("utf-8") for path in paths}
        costs = {
            "saved, told by `check --watch`": rounds(workshop, size, runs),
            "typed, told by `lsp`": asyncio.run(typed(workshop, texts)),
        }
    print(f"| {size:,} works, a fault | seconds (least to most) |\n| --- | ---: |")
    for kind, seconds in costs.items():
        print(f"| {kind} | {median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f}) |")


if __name__ == "__main__":
    main()
