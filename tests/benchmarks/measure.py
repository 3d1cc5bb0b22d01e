"""One `u4ssc` command in a process of its own: how long it took, how much memory, what it wrote."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.memory import Watch

ROOT = Path(__file__).parents[2]
AS_OF = "2026-11-23"
_U4SSC = Path(sys.executable).with_name("u4ssc")
# What getrusage counts in: kilobytes on Linux, bytes on macOS.
_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds from start to exit, seconds of processor time, and octets of memory of all its processes."""

    seconds: float
    processor: float
    memory: int


@dataclass(frozen=True, slots=True)
class Site:
    """Octets of each HTML page of a built site: generated works, generated cities, and all others."""

    works: Sequence[int]
    cities: Sequence[int]
    others: Sequence[int]

    @property
    def content_pages(self) -> int:
        """Pages written for files of the generated content."""
        return len(self.works) + len(self.cities)

    @property
    def pages(self) -> int:
        """All pages written."""
        return self.content_pages + len(self.others)


def build(config: Path, content: Path, out: Path) -> Cost:
    """`u4ssc build` into a folder that is not there yet, so that no run has an old site to remove."""
    shutil.rmtree(out, ignore_errors=True)
    options = ["--config", config, "--content", content, "--out", out, "--as-of", AS_OF]
    return _run(["build", *map(str, options)])


def check(content: Path, *options: str) -> Cost:
    """`u4ssc check`."""
    return _run(["check", "--content", str(content), "--as-of", AS_OF, *options])


def _run(arguments: Sequence[str]) -> Cost:
    """Run to the end; times are the kernel's own (wait4), of the process and of those it has waited for."""
    started = time.perf_counter()
    process = subprocess.Popen([_U4SSC, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
    with Watch(process.pid) as watch:
        _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    # Told to Popen, which would wait for a process that is gone already.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, ["u4ssc", *arguments])
    # One process alone is known to the octet, several together are sampled.
    memory = max(used.ru_maxrss * _UNIT, watch.peak)
    return Cost(seconds, used.ru_utime + used.ru_stime, memory)


def site(out: Path, works: Sequence[str]) -> Site:
    """Measure the pages of a built site, `works` being the identifiers of those generated."""
    sizes = {page.parent.relative_to(out).as_posix(): page.stat().st_size for page in out.rglob("*.html")}
    own = [sizes.pop(work) for work in works]
    cities = [sizes.pop(name) for name in sorted(sizes) if name.startswith("cities/invented-")]
    return Site(own, cities, list(sizes.values()))
