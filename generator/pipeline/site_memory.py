"""Where is remembered how builds have left sites."""

import shutil
from hashlib import blake2b
from pathlib import Path

from generator.pipeline.keep import forget

MOST = 4
"""Sites that are remembered; of each, a twin of which most files are those of the site itself."""


def memory_of(cache: Path, out: Path) -> Path:
    """Where is remembered how a build has left the site in a place."""
    beside, place = cache.parent.resolve(), out.resolve()
    inside = place.relative_to(beside) if place.is_relative_to(beside) else place
    return cache / "site" / blake2b(inside.as_posix().encode(), digest_size=8).hexdigest()


def forget_others(memory: Path) -> None:
    """Forget all but the few sites that were built last, and the few ways in which they were asked for."""
    if not memory.is_dir():
        # A cache that cannot be written to remembers nothing.
        return
    for kind in (Path.is_dir, Path.is_file):
        # What is hidden is on its way, perhaps of another command.
        found = [one for one in memory.parent.iterdir() if kind(one) and not one.name.startswith(".")]
        for old in sorted(found, key=_age, reverse=True)[MOST:]:
            shutil.rmtree(old, ignore_errors=True) if old.is_dir() else forget([old])


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0
