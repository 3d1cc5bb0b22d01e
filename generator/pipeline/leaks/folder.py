"""A built folder, looked through file by file; what is known to be clean is not read twice."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from generator.pipeline.disk_entries import walk
from generator.pipeline.leaks.clean import Clean
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Look, Scanner
from generator.pipeline.processes import spread

WORTH_PROCESSES = 3_000_000
"""Octets of files from which on further processes gain more than they cost."""

_BATCH = 25


@dataclass(frozen=True, slots=True)
class Scanned:
    """The digest of every file of a folder, and what was found in those that are not clean."""

    digests: Mapping[str, str]
    looks: Mapping[str, Look]


def scan(
    folder: Path,
    needles: Needles,
    *,
    clean: Clean | None = None,
    as_supplied: Sequence[Path] = (),
) -> Scanned:
    """Look through every file of a folder, but for those that are known to be `clean`.

    Files that are to the octet those of the folders `as_supplied`, a theme package's for instance, are
    known by their digest alone.
    """
    known = clean or Clean(None, needles)
    return look_through(folder, needles, digests_of(folder), {}, clean=known, as_supplied=as_supplied)


def look_through(  # noqa: PLR0913 - what is known of a folder
    folder: Path,
    needles: Needles,
    digests: Mapping[str, str],
    seen: Mapping[str, Look],
    *,
    clean: Clean,
    as_supplied: Sequence[Path],
) -> Scanned:
    """Look through the files of a folder, of which all digests are known, but for those that were `seen`."""
    if not needles.hidden:
        return Scanned(digests, {})
    looks = dict(seen)
    unseen = {path for path, digest in digests.items() if path not in looks and not clean.knows(path, digest)}
    supplied = {
        path
        for path in unseen
        if digests[path] not in needles.files and _is_supplied(path, folder, as_supplied)
    }
    looks |= _looks(folder, sorted(unseen - supplied), needles)
    looks |= _names(sorted(supplied), needles)
    faulty = {path: look for path, look in sorted(looks.items()) if look.found or not look.whole}
    # What was supplied was not looked into.
    clean.keep({path: digests[path] for path in digests.keys() - supplied - faulty.keys()})
    return Scanned(digests, faulty)


def digests_of(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by its path there with forward slashes, sorted."""
    return {path: _digest(entry) for path, entry in _files(folder).items()}


def _files(folder: Path) -> "dict[str, os.DirEntry[str]]":
    found = {path: entry for entry, path in walk(folder, hidden=True) if is_plain(entry, path)}
    return dict(sorted(found.items()))


def _digest(entry: "os.DirEntry[str]") -> str:
    return sha256(Path(entry.path).read_bytes()).hexdigest()


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


def _names(paths: Sequence[str], needles: Needles) -> dict[str, Look]:
    scanner = Scanner(needles)
    return {path: Look(frozenset(scanner.in_name(path))) for path in paths}


def _looks(folder: Path, paths: Sequence[str], needles: Needles) -> dict[str, Look]:
    batches = [paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH)]
    scanner = Scanner(needles)

    def look(batch: Sequence[str]) -> list[tuple[str, Look]]:
        return [(path, scanner.look(path, (folder / path).read_bytes())) for path in batch]

    weight = sum((folder / path).stat().st_size for path in paths)
    with spread(look, batches, worthwhile=weight >= WORTH_PROCESSES) as results:
        return dict(chain.from_iterable(results))
