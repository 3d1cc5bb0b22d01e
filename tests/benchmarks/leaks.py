"""The leak scan of a built site, in a process of its own: `python -m tests.benchmarks.leaks CONTENT SITE`."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.settings import Settings
from generator.pipeline.build import templates
from generator.pipeline.leaks.edition import needles_of
from generator.pipeline.load import load
from generator.pipeline.proof import Proof
from tests.benchmarks.drafts import write_drafts
from tests.benchmarks.measure import AS_OF, ROOT


@dataclass(frozen=True, slots=True)
class Scan:
    """Seconds of a first scan, and of one when nothing has changed and what is said in public is known."""

    first: float
    again: float


def measure(content: Path, site: Path) -> Scan:
    """Scan a built site for drafts laid over its content, twice."""
    command = [sys.executable, "-m", "tests.benchmarks.leaks", str(content), str(site)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return Scan(**json.loads(done.stdout))


def _scan(content: Path, site: Path, temporary: Path) -> Scan:
    loaded = load([content, write_drafts(temporary / "drafts")])
    settings = Settings(as_of=date.fromisoformat(AS_OF), site_url="https://knowledge.example/")
    theme = list(templates(ROOT / "theme").values())

    def once() -> float:
        started = time.perf_counter()
        needles = needles_of(loaded.corpus, settings, theme, temporary / "cache")
        faults = Proof(settings=settings, needles=needles, items=()).seal(site, cache=temporary / "cache")
        assert not faults, faults[0]
        return time.perf_counter() - started

    return Scan(once(), once())


def main() -> None:
    """Print what it took, as JSON."""
    content, site = map(Path, sys.argv[1:])
    with tempfile.TemporaryDirectory(prefix="u4ssc-leaks-") as temporary:
        # The record is written anew by each scan; the site measured stays as it was built.
        record = site / "release.json"
        kept = Path(shutil.copy(record, temporary)) if record.exists() else None
        found = _scan(content, site, Path(temporary))
        if kept:
            shutil.copy(kept, record)
    print(json.dumps({"first": found.first, "again": found.again}))


if __name__ == "__main__":
    main()
