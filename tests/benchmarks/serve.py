"""`python -m tests.benchmarks.serve`: how long after a file is saved its page is reloaded, and shows it."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from threading import Thread

import click

from tests.benchmarks import content, measure
from tests.benchmarks.memory import Watch
from tests.workshop import Workshop

SECONDS = 0.5
"""What is claimed of one body."""
FAULT_SECONDS = 1.0
"""What is claimed of a fault: from when a file is saved until its page has heard what is wrong, and where."""
BODY = "\n---\n"
TITLE = "\ntitle: "
_U4SSC = Path(sys.executable).with_name("u4ssc")
_PATIENCE = 600
_MB = 1_000_000


class Browser:
    """What a browser does that has a page open, as far as the server can tell."""

    def __init__(self, address: str) -> None:
        self._address = address

    def page(self, path: str) -> str:
        """A page as it is now."""
        with closing(HTTPConnection(self._address, timeout=_PATIENCE)) as connection:
            connection.request("GET", path)
            return connection.getresponse().read().decode()

    @contextmanager
    def listening(self, path: str) -> Iterator[HTTPResponse]:
        """What the script of a page hears, from when the server has taken note of it."""
        found = re.search(r'data-looks="([^"]+)" data-base', self.page(path))
        assert found is not None
        with closing(HTTPConnection(self._address, timeout=_PATIENCE)) as connection:
            connection.request("GET", f"/.u4ssc/changes?view=everything&page={path}&looks={found[1]}")
            with connection.getresponse() as answer:
                answer.readline()
                yield answer


class Server:
    """`u4ssc serve` on generated content."""

    def __init__(self, workshop: Workshop) -> None:
        self._process = subprocess.Popen(
            [_U4SSC, "serve", "--config", workshop.config, "--address", "127.0.0.1:0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.number = self._process.pid
        self._said: SimpleQueue[str] = SimpleQueue()
        Thread(target=self._read, daemon=True).start()

    def wait_for(self, words: str) -> str:
        """The next line that it says with these words."""
        while words not in (line := self._said.get(timeout=_PATIENCE)):
            if not line:
                raise RuntimeError("the server has ended")
        return line

    def end(self) -> None:
        """Interrupt it."""
        self._process.terminate()
        self._process.wait(60)

    def _read(self) -> None:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self._said.put(line)
        self._said.put("")


def reloaded(browser: Browser, file: Path, path: str, before: str, words: str) -> float:
    """Seconds from when a file is saved with more words until its page is told so and has them."""
    text = file.read_text("utf-8").replace(before, before + words, 1)
    with browser.listening(path) as answer:
        started = time.perf_counter()
        file.write_text(text, "utf-8")
        while not answer.readline().startswith(b"event: reload"):
            pass
        shown = browser.page(path)
        seconds = time.perf_counter() - started
    if words.strip() not in shown:
        raise RuntimeError(f"{path} does not show what was saved")
    return seconds


def told(browser: Browser, file: Path, path: str, before: str, words: str) -> float:
    """Seconds from when a file is saved with a fault until its page has been reloaded and hears of it."""
    text = file.read_text("utf-8")
    with browser.listening(path) as answer:
        started = time.perf_counter()
        file.write_text(text.replace(before, before + words, 1), "utf-8")
        while not answer.readline().startswith(b"event: reload"):
            pass
    with browser.listening(path) as answer:
        while b"LNK001" not in answer.readline():
            pass
        seconds = time.perf_counter() - started
    file.write_text(text, "utf-8")
    return seconds


def measured(server: Server, workshop: Workshop, size: int, runs: int) -> dict[str, list[float]]:
    """Seconds of each kind of edit, each of another page; and of the build that follows it."""
    browser = Browser(server.wait_for("Serving on").strip().removeprefix("Serving on http://").rstrip("/"))
    server.wait_for("Built")
    kinds = (
        "one body",
        "one body, while the site is built",
        "one title",
        "the whole site, behind it",
        "a fault, told in its place",
    )
    costs: dict[str, list[float]] = {kind: [] for kind in kinds}
    for run in range(runs):
        one, other = (content.identifier(number % size) for number in (2 * run, 2 * run + 1))
        first, second = (workshop.content / name / "index.md" for name in (one, other))
        costs[kinds[0]].append(reloaded(browser, first, f"/{one}/", BODY, f"Run {run} began.\n\n"))
        costs[kinds[1]].append(reloaded(browser, second, f"/{other}/", BODY, f"Run {run} went on.\n\n"))
        # Once for the first page, and once more for the one that was saved meanwhile.
        built = [server.wait_for("Built"), server.wait_for("Built")]
        costs[kinds[3]] += [float(line.split()[-2]) for line in built]
        costs[kinds[2]].append(reloaded(browser, first, f"/{one}/", TITLE, f"Run {run} "))
        server.wait_for("Built")
        fault = f"See [nobody](nobody-{run}.md).\n\n"
        costs[kinds[4]].append(told(browser, first, f"/{one}/", BODY, fault))
        # Once with the fault, and once without it.
        server.wait_for("Built")
        server.wait_for("Built")
    return costs


@click.command()
@click.option("--size", default=10_000, show_default=True, help="Number of works.")
@click.option("--runs", default=5, show_default=True, type=click.IntRange(1), help="Runs of each kind.")
def main(size: int, runs: int) -> None:
    """Measure `u4ssc serve`: from a saved file to the reloaded page."""
    with tempfile.TemporaryDirectory(prefix="u4ssc-benchmark-") as temporary:
        workshop = Workshop(Path(temporary))
        content.write(workshop.content, measure.ROOT / "content", size)
        workshop.configure()
        before = os.getloadavg()[0]
        server = Server(workshop)
        try:
            with Watch(server.number) as watch:
                costs = measured(server, workshop, size, runs)
        finally:
            server.end()
    print(f"| {size:,} works, saved and reloaded | seconds (least to most) |\n| --- | ---: |")
    for kind, seconds in costs.items():
        print(f"| {kind} | {median(seconds):.2f} ({min(seconds):.2f} to {max(seconds):.2f}) |")
    held = "holds" if median(costs["one body"]) <= SECONDS else "does not hold"
    print(f"\n- one body in at most {SECONDS} s: {held}")
    held = "holds" if median(costs["a fault, told in its place"]) <= FAULT_SECONDS else "does not hold"
    print(f"- a fault told in its place in at most {FAULT_SECONDS} s: {held}")
    print(f"- peak memory, all processes: {watch.peak / _MB:.0f} MB")
    print(f"- load {before:.1f} before and {os.getloadavg()[0]:.1f} after")


if __name__ == "__main__":
    main()
