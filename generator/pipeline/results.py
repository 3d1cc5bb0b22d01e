"""Results of checks, kept beside the configuration: an unchanged check reads no page.

Safe to delete at any time; what cannot be read, or was written by another generator, is as good as
not there. Only `u4ssc check` reads them: what is published is judged anew by every build.
"""

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from generator.model.diagnostic import Diagnostic, Severity
from generator.model.settings import Settings
from generator.pipeline.fingerprint import EMPTY, Seen, Snapshot, generator_digest, snapshot
from generator.pipeline.keep import forget, keep

VERSION = 1
MOST = 8
"""Results that are kept: one for each day, content folder and configuration that was asked about last."""
LARGEST = 64_000_000
"""Octets of one result; 10,000 pages without faults need two million."""


class Faults(NamedTuple):
    """What a check found, and what waivers let pass."""

    kept: Sequence[Diagnostic]
    waived: Sequence[Diagnostic]


Fresh = Callable[[], Faults]


@dataclass(frozen=True, slots=True)
class Result:
    """Faults of the content as it was at a snapshot."""

    snapshot: Snapshot
    faults: Faults


def remembered(folder: Path | None, roots: Sequence[Path], settings: Settings, fresh: Fresh) -> Faults:
    """The faults that an earlier check of the very same content found, else those of a `fresh` one.

    Without a `folder` nothing is looked up, and nothing kept.
    """
    if folder is None:
        return fresh()
    file = folder / f"{_key(folder, roots, settings)}.json"
    known = _read(file)
    before = snapshot(roots, known.snapshot if known else EMPTY)
    if known is not None and known.snapshot.digests == before.digests:
        if not before.is_as(known.snapshot) or known.snapshot.doubtful:
            _write(file, Result(before, known.faults))
        return known.faults
    faults = fresh()
    # Files that were written meanwhile may have been read before or after: then nothing is kept.
    if snapshot(roots, before).digests == before.digests:
        _write(file, Result(before, faults))
    return faults


def _key(folder: Path, roots: Sequence[Path], settings: Settings) -> str:
    """Names a result by everything that it depends on besides the content itself."""
    places = [os.path.relpath(root.resolve(), folder.resolve()) for root in roots]
    parts = [VERSION, generator_digest(), repr(settings), *places]
    return blake2b("\0".join(map(str, parts)).encode(), digest_size=16).hexdigest()


def _read(file: Path) -> Result | None:
    try:
        head, _, text = file.read_bytes().partition(b"\n")
        if head != _checksum(text):
            return None
        return _result(json.loads(text))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _result(found: Mapping[str, Any]) -> Result:
    files = {path: Seen((*stat,), digest) for path, (*stat, digest) in found["files"].items()}
    return Result(
        Snapshot(found["taken"], files, {path: (*stat,) for path, stat in found["folders"].items()}),
        Faults(*([_diagnostic(one) for one in found[name]] for name in Faults._fields)),
    )


def _diagnostic(found: Mapping[str, Any]) -> Diagnostic:
    return Diagnostic(**{**found, "severity": Severity(found["severity"])})


def _write(file: Path, result: Result) -> None:
    """Keep a result, and no more of them than MOST; a folder that cannot be written to keeps none."""
    found = {
        "taken": result.snapshot.taken,
        "files": {path: [*seen.stat, seen.digest] for path, seen in result.snapshot.files.items()},
        "folders": dict(result.snapshot.folders),
        **{name: [asdict(one) for one in faults] for name, faults in result.faults._asdict().items()},
    }
    text = json.dumps(found, separators=(",", ":")).encode()
    if len(text) > LARGEST:
        return
    if keep(file, _checksum(text) + b"\n" + text):
        ages = {kept: _age(kept) for kept in file.parent.glob("*.json")}
        forget(sorted(ages, key=lambda kept: ages[kept], reverse=True)[MOST:])


def _age(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _checksum(text: bytes) -> bytes:
    return blake2b(text, digest_size=16).hexdigest().encode()
