"""What earlier checks of some content folders found out, for the next one: where it lies, and of what."""

import os
from collections.abc import Collection, Sequence
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

from generator.pipeline.fingerprint import EMPTY, UNREADABLE, Snapshot, generator_digest, snapshot
from generator.pipeline.keep import forget
from generator.pipeline.packed import SPOILT, packed, unpacked
from generator.pipeline.spool import Slot, Spool, laid
from generator.pipeline.store import Store

VERSION = 1
MOST = 2
"""Sets of content folders of which something is kept; decision 0013 says how much."""


class Memory:
    """Values by name, of one generator and some content folders, and the files that these hold now.

    Safe to delete at any time; what cannot be read, or was written by another generator, is as good as
    not there.
    """

    def __init__(
        self, folder: Path, roots: Sequence[Path], *, paranoid: bool = False, seen: Snapshot | None = None
    ) -> None:
        self._folder = folder
        self._roots = roots
        self._spool = Spool(folder)
        self._fresh: dict[str, Slot | bytes] = {}
        self._store = Store(store_of(folder, roots))
        self._code = f"{VERSION} {generator_digest()}".encode()
        self._known = self._store.get("code") == self._code
        self._kept_files = self.value("files")
        before = EMPTY if paranoid else self._kept_files or EMPTY
        self._files = seen.of(len(roots)) if seen else snapshot(roots, before)
        self._digests: dict[str, str] = {}
        for name, file in self._files.files.items():
            number, _, path = name.partition("/")
            self._digests[f"{roots[int(number)]}/{path}"] = file.digest

    def octets(self, name: str) -> bytes | None:
        """What this run or an earlier one kept under a name."""
        if name in self._fresh:
            return laid(self._fresh[name])
        return self._store.get(name) if self._known else None

    def value(self, name: str) -> Any:  # noqa: ANN401 - what was kept
        """The same, unpacked."""
        octets = self.octets(name)
        try:
            return unpacked(octets) if octets is not None else None
        except SPOILT:
            return None

    def keep(self, name: str, octets: bytes) -> None:
        """Keep something for the next run, if this one ends well."""
        self._fresh[name] = self._spool.add(octets)

    def digest_of(self, file: Path) -> str:
        """Digest of the octets of a file, or of what a link leads to."""
        found = self._digests.get(str(file), "")
        if found and " " not in found:
            return found
        # Of a link, the snapshot knows where it leads.
        try:
            return blake2b(file.read_bytes(), digest_size=20).hexdigest()
        except OSError:
            # Whoever reads it says so, at its place.
            return UNREADABLE

    def commit(self, gone: Collection[str] = ()) -> None:
        """Keep all this, and nothing under the names that are `gone`.

        Where a file was written meanwhile, nobody knows what of it was read: then nothing is kept.
        """
        after = snapshot(self._roots, self._files)
        if after.digests != self._files.digests:
            return
        if not self._known:
            self._store.forget()
        if self._kept_files is None or not after.is_as(self._kept_files) or after.doubtful:
            self.keep("files", packed(after))
        if self._fresh or gone:
            fresh = ((name, laid(place)) for name, place in self._fresh.items())
            self._store.put(chain([("code", self._code)], fresh), gone)
            others = sorted(self._folder.glob("*.sqlite"), key=_age, reverse=True)
            forget(others[MOST:])
        self._store.close()


def store_of(folder: Path, roots: Sequence[Path]) -> Path:
    """The file of what is known of some content folders."""
    places = (os.path.relpath(root.resolve(), folder.resolve()) for root in roots)
    return folder / f"{digest(*places)}.sqlite"


def digest(*parts: str) -> str:
    """A name for some texts together."""
    text = "".join(f"{len(part)} {part}" for part in parts)
    return blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _age(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0
