"""The last build that ended well: whether anything that it followed from has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path

from generator.pipeline.beside import beside
from generator.pipeline.fingerprint import Seen, Snapshot, generator_digest, snapshot
from generator.pipeline.manifest import Manifest
from generator.pipeline.recall import mark_of, recall, remember

ELSEWHERE = (b"!ENV", b"INHERIT")
"""What lets a configuration follow from more than its own octets."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a build said: to whoever mends, and to whoever waits."""

    faults: str
    done: str


@dataclass(slots=True)
class LastBuild:
    """What is remembered of the last build with these arguments, in a `file`.

    A build that is told no day is of this `day`. This is made before the configuration is read.
    """

    file: Path
    config: Path
    arguments: str
    day: date
    _looked: tuple[list[str], Snapshot] | None = field(default=None, init=False)
    _key: str | None = field(init=False)

    def __post_init__(self) -> None:
        self._key = self._key_now()

    def still_stands(self) -> Told | None:
        """What the last build said, if another one would write the same and say the same; else None."""
        kept = recall(self.file)
        if kept is None or self._key is None or kept[0] != self._key:
            return None
        _, roots, taken, files, folders, (out, manifest, mark), told = kept
        before = Snapshot(
            taken, {path: Seen(stat, digest) for path, (stat, digest) in files.items()}, folders
        )
        if not all(Path(root).is_dir() for root in roots):
            return None
        with beside(partial(_holds, manifest, mark, out)) as holds:
            now = snapshot([*map(Path, roots)], before)
            self._looked = roots, now
            if now.digests != before.digests or not holds():
                return None
        if not now.is_as(before) or before.doubtful:
            self._remember(roots, now, (out, manifest, mark), told)
        return Told(*told)

    def look(self, roots: Sequence[Path]) -> Snapshot:
        """What folders hold: as it was seen a moment ago, where these are the folders of the last build."""
        if self._looked is not None and self._looked[0] == _places(roots):
            return self._looked[1]
        return snapshot(roots)

    def remember(self, roots: Sequence[Path], seen: Snapshot, out: Path, manifest: Path, told: Told) -> None:
        """Remember a build that ended well."""
        places = str(out.resolve()), str(manifest.resolve()), mark_of(manifest)
        self._remember(_places(roots), seen, places, (told.faults, told.done))

    def _remember(
        self, roots: list[str], seen: Snapshot, places: tuple[str, str, bytes], told: tuple[str, str]
    ) -> None:
        if self._key_now() != self._key:
            # Somebody has saved the configuration since it was read.
            return
        files = {path: (one.stat, one.digest) for path, one in seen.files.items()}
        remember(self.file, (self._key, roots, seen.taken, files, dict(seen.folders), places, told))

    def _key_now(self) -> str | None:
        """All that a build follows from besides its folders; None where that is not known."""
        octets = self.config.read_bytes()
        if any(mark in octets for mark in ELSEWHERE):
            return None
        parts = [generator_digest(), str(self.day), self.arguments, blake2b(octets).hexdigest()]
        return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def _holds(manifest: str, mark: bytes, out: str) -> bool:
    """Whether a site stands as it was written down, and by no build that was asked for something else."""
    there = Manifest.recalled(Path(manifest))
    return (
        there is not None
        and bool(there.digests)
        and there.holds(Path(out))
        and mark_of(Path(manifest)) == mark
    )


def _places(roots: Sequence[Path]) -> list[str]:
    return [str(root.resolve()) for root in roots]
