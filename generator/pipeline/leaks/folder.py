"""A built folder, looked through file by file; what is known to be clean is not read twice."""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.pipeline.leaks.clean import Clean
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Look, Scanner

WORTH_PROCESSES = 2_000
"""Files from which on further processes gain more than they cost."""

_MOST_PROCESSES = 4
_BATCH = 100


@dataclass(frozen=True, slots=True)
class Scanned:
    """The digest of every file of a folder, and what was found in those that are not clean."""

    digests: Mapping[str, str]
    looks: Mapping[str, Look]


def scan(
    folder: Path, needles: Needles, *, cache: Path | None = None, as_supplied: Sequence[Path] = ()
) -> Scanned:
    """Look through every file of a folder.

    `cache` is a folder for what is known to be clean. Files that are to the octet those of the
    folders `as_supplied`, a theme package's for instance, are known by their digest alone.
    """
    digests = digests_of(folder)
    if not needles.hidden:
        return Scanned(digests, {})
    clean = Clean(cache, needles)
    waiting = [
        path
        for path, digest in digests.items()
        if digest in needles.files or not (digest in clean or _is_supplied(path, folder, as_supplied))
    ]
    # The content lies in memory still: without this, collecting garbage would walk through all of it,
    # and each process would get a copy of its own.
    gc.freeze()
    looks = {
        path: found for path, found in _looks(folder, waiting, needles) if found.found or not found.whole
    }
    gc.unfreeze()
    scanner = Scanner(needles)
    named = {path: Look(frozenset(scanner.in_name(path))) for path in digests if path not in looks}
    looks |= {path: found for path, found in named.items() if found.found}
    clean.keep({digests[path] for path in digests if path not in looks})
    return Scanned(digests, dict(sorted(looks.items())))


def digests_of(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by its path there with forward slashes, sorted."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}


def _is_supplied(path: str, folder: Path, supplied: Sequence[Path]) -> bool:
    if path.endswith(".html"):
        return False
    return any(
        (own / path).is_file() and (own / path).read_bytes() == (folder / path).read_bytes()
        for own in supplied
    )


def _looks(folder: Path, paths: Sequence[str], needles: Needles) -> Iterable[tuple[str, Look]]:
    # A fork inherits the needles as they lie in memory; other kinds of processes would build them anew.
    fork = sys.platform == "linux" and threading.active_count() == 1
    if len(paths) < WORTH_PROCESSES or not fork:
        scanner = Scanner(needles)
        return ((path, scanner.look(path, (folder / path).read_bytes())) for path in paths)
    return _in_processes(folder, paths, needles)


def _in_processes(folder: Path, paths: Sequence[str], needles: Needles) -> Iterator[tuple[str, Look]]:
    with ProcessPoolExecutor(
        min(os.cpu_count() or 1, _MOST_PROCESSES),
        multiprocessing.get_context("fork"),
        _Worker.start,
        (folder, needles),
    ) as pool:
        batches = [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]
        for batch, found in zip(batches, pool.map(_Worker.looks, batches), strict=True):
            yield from zip(batch, found, strict=True)


class _Worker:
    """What a process looks through, and what for."""

    folder: Path
    scanner: Scanner

    @classmethod
    def start(cls, folder: Path, needles: Needles) -> None:
        cls.folder, cls.scanner = folder, Scanner(needles)

    @classmethod
    def looks(cls, paths: Sequence[str]) -> list[Look]:
        return [cls.scanner.look(path, (cls.folder / path).read_bytes()) for path in paths]
