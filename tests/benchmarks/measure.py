"""One `u4ssc` command: what it cost, and what it wrote."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.process import Cost, run

ROOT = Path(__file__).parents[2]
AS_OF = "2026-11-23"
_U4SSC = str(Path(sys.executable).with_name("u4ssc"))


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
    """`u4ssc build` into a folder that is not there yet, and as if there had been no build before."""
    shutil.rmtree(out, ignore_errors=True)
    options = ["--config", config, "--content", content, "--out", out, "--as-of", AS_OF]
    return run([_U4SSC, "build", "--no-cache", *map(str, options)], ROOT)


def check(content: Path, *options: str) -> Cost:
    """`u4ssc check`."""
    return run([_U4SSC, "check", "--content", str(content), "--as-of", AS_OF, *options], ROOT)


def site(out: Path, works: Sequence[str]) -> Site:
    """Measure the pages of a built site, `works` being the identifiers of those generated."""
    sizes = {page.parent.relative_to(out).as_posix(): page.stat().st_size for page in out.rglob("*.html")}
    own = [sizes.pop(work) for work in works]
    cities = [sizes.pop(name) for name in sorted(sizes) if name.startswith("cities/invented-")]
    return Site(own, cities, list(sizes.values()))
