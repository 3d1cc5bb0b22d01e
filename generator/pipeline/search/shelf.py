"""A folder of finished parts of an index, each under a digest of everything it depends on."""

import json
import re
import shutil
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import blake2b, sha256
from pathlib import Path
from typing import NamedTuple, Self

from generator.model.errors import GeneratorError
from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.keep import forget, keep
from generator.pipeline.processes import spread

WORTH_PROCESSES = 3
"""Parts from which on it is worth forking: that takes a tenth of a second, Pagefind a third for one."""

_OWN = re.compile(r"[0-9a-f]{32}|\.[a-z0-9_]{8}|\.making-.*")
"""Parts, and what is or was on its way to be one, in this version or before it."""
_SIZE = 16
"""Octets of the digest in front of a part."""


class Slice(NamedTuple):
    """A file that lies in a larger one: its SHA-256, where it begins, and how long it is."""

    digest: str
    inside: str
    start: int
    length: int


Kept = bytes | Slice
Files = Mapping[str, Kept]
"""Files by their path in a part; as octets where they could not be kept."""


def octets_of(file: Kept) -> bytes:
    """The octets of a file; GeneratorError where another process has changed or removed what it lies in."""
    if isinstance(file, bytes):
        return file
    try:
        with Path(file.inside).open("rb") as part:
            part.seek(file.start)
            octets = part.read(file.length)
    except OSError:
        octets = b""
    if digest_of(octets) != file.digest:
        raise GeneratorError(
            reference="search-index-changed",
            message=f"`{file.inside}` was changed while the search index was made from it",
            hint="run the command again, and no two builds of one folder at a time",
        )
    return octets


def digest_of(file: Kept) -> str:
    """The SHA-256 of a file."""
    return sha256(file).hexdigest() if isinstance(file, bytes) else file.digest


class Shelf:
    """Parts in a folder; when it is left without an error, those go that nobody has asked for meanwhile.

    Nothing is kept without a folder, nor in one that cannot be written to.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None or self._folder is None:
            return
        # A folder that is not there, or that nobody may list, keeps nothing that is to go.
        with suppress(OSError):
            for file in self._folder.iterdir():
                # What is not in use may be what a killed process has left, or another version has kept.
                if file.name not in self._used and _OWN.fullmatch(file.name):
                    shutil.rmtree(file, ignore_errors=True) if file.is_dir() else forget([file])

    def every(self, parts: Mapping[str, Callable[[], Mapping[str, bytes]]]) -> dict[str, Files]:
        """The files of some parts, by the digest of what this generator makes each from.

        Where several are not there, or not as they were, several processes make them.
        """
        known = {digest: _found(self._place(digest)) for digest in parts}
        missing = [digest for digest, files in known.items() if files is None]
        with spread(
            lambda digest: _put(self._place(digest), parts[digest]()),
            missing,
            worthwhile=len(missing) >= WORTH_PROCESSES,
        ) as made:
            return {digest: files if files is not None else next(made) for digest, files in known.items()}

    def get(self, digest: str, make: Callable[[], Mapping[str, bytes]]) -> Files:
        """The files of one part."""
        return self.every({digest: make})[digest]

    def _place(self, digest: str) -> Path | None:
        if self._folder is None:
            return None
        key = f"{digest} {generator_digest()} {zlib.ZLIB_RUNTIME_VERSION}"
        name = _digest(key.encode()).hex()
        self._used.add(name)
        return self._folder / name


def _found(place: Path | None) -> Files | None:
    """The files of a finished part, None where it is not there or not as it was."""
    if place is None:
        return None
    try:
        octets = place.read_bytes()
    except OSError:
        return None
    if octets[:_SIZE] != _signed(place, octets[_SIZE:]):
        return None
    return _sliced(place, octets[_SIZE : octets.index(b"\n", _SIZE)])


def _put(place: Path | None, files: Mapping[str, bytes]) -> Files:
    """Keep a part where there is a place: a digest of that and what follows, a list of files, and these."""
    listing = json.dumps([(path, digest_of(one), len(one)) for path, one in files.items()]).encode()
    rest = b"".join([listing, b"\n", *files.values()])
    return _sliced(place, listing) if place and keep(place, _signed(place, rest) + rest) else files


def _sliced(place: Path, listing: bytes) -> Files:
    start = _SIZE + len(listing) + 1
    found = {}
    for path, digest, length in json.loads(listing):
        found[path] = Slice(digest, str(place), start, length)
        start += length
    return found


def _signed(place: Path, octets: bytes) -> bytes:
    """The digest of a part that bears a name: a part under the name of another is as good as not there."""
    return _digest(place.name.encode() + octets)


def _digest(octets: bytes) -> bytes:
    return blake2b(octets, digest_size=_SIZE).digest()
