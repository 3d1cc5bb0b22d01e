"""A built folder, looked through file by file; what is known to be clean is not read twice."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from generator.pipeline.disk_entries import walk
from generator.pipeline.leaks.clean import Clean
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Look, Scanner
from generator.pipeline.processes import spread

WORTH_PROCESSES = 2_000
"""Files from which on further processes gain more than they cost."""

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
    known = {path for path, digest in digests.items() if clean.knows(path, digest)}
    waiting = [
        path
        for path, digest in digests.items()
        if digest in needles.files or not (path in known or _is_supplied(path, folder, as_supplied))
    ]
    looks = {
        path: found for path, found in _looks(folder, waiting, needles) if found.found or not found.whole
    }
    scanner = Scanner(needles)
    named = {path: Look(frozenset(scanner.in_name(path))) for path in digests if path not in looks}
    looks |= {path: found for path, found in named.items() if found.found}
    # What leaks under one name is not clean under another, and what was supplied was not looked into.
    clean.keep({digests[path] for path in (*known, *waiting)} - {digests[path] for path in looks})
    return Scanned(digests, dict(sorted(looks.items())))


def digests_of(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by its path there with forward slashes, sorted."""
    files = sorted((path, entry.path) for entry, path in walk(folder, hidden=True) if is_plain(entry, path))
    return {path: sha256(Path(file).read_bytes()).hexdigest() for path, file in files}


def oddities(folder: Path) -> list[str]:
    """What lies below a folder and is no file of it: links, which lead anywhere, names that are no text."""
    return sorted(
        path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        for entry, path in walk(folder, hidden=True)
        if not is_plain(entry, path)
    )


def is_plain(entry: "os.DirEntry[str]", path: str) -> bool:
    """Whether an entry is a regular file; octets that are no UTF-8 are no printable name."""
    return entry.is_file(follow_symlinks=False) and path.isprintable()


def _is_supplied(path: str, folder: Path, supplied: Sequence[Path]) -> bool:
    if path.endswith(".html"):
        return False
    return any(
        (own / path).is_file() and (own / path).read_bytes() == (folder / path).read_bytes()
        for own in supplied
    )


def _looks(folder: Path, paths: Sequence[str], needles: Needles) -> Iterator[tuple[str, Look]]:
    batches = [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]
    scanner = Scanner(needles)

    def look(batch: Sequence[str]) -> list[tuple[str, Look]]:
        return [(path, scanner.look(path, (folder / path).read_bytes())) for path in batch]

    with spread(look, batches, worthwhile=len(paths) >= WORTH_PROCESSES) as results:
        yield from chain.from_iterable(results)
