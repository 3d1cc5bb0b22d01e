"""A site on its way into its place: beside it, unseen, until all of it is written and looked through."""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR
from tempfile import TemporaryDirectory
from typing import Self

from generator.pipeline.keep import forget
from generator.pipeline.manifest import Manifest
from generator.pipeline.recall import recall, remember
from generator.pipeline.twin import catch_up, exchange, restore

SITE, TREE, TWIN = "site", "twin", "twin.state"
Stood = tuple[int, int]
"""A folder's inode, and when it last changed."""


class Stage:
    """A folder of its own, for a site that is written anew. A build that fails leaves the old site whole."""

    def __init__(self, out: Path) -> None:
        out.parent.mkdir(parents=True, exist_ok=True)
        self.out = out
        self._folder = TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent, ignore_cleanup_errors=True)
        self.tree = Path(self._folder.name) / "new"
        self.known: Mapping[str, str] = {}
        self._there = Manifest()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def put_in_place(self) -> None:
        """Take the place of the old site; the only moment without either is between two renames."""
        old = Path(self._folder.name) / "old"
        self.tree.chmod(0o755)
        try:
            if self.out.exists():
                self.out.rename(old)
            self.tree.rename(self.out)
        finally:
            # An interrupt between the two would leave no site, and the old one would go with this folder.
            if old.exists() and not self.out.exists():
                old.rename(self.out)
        shutil.rmtree(old, ignore_errors=True)

    def note(self, digests: Mapping[str, str]) -> None:
        """Take note of the site that is ready: once it is in its place, another build may replace it."""
        self._there.put(self.tree, digests)
        self._there.note_folders(self.tree, digests)

    def settle(self, memory: Path) -> None:
        """Remember the site that was noted and put in place."""
        forget([memory / TWIN])
        self._there.keep(memory / SITE)

    def clear(self) -> None:
        """Remove what was not put in place."""
        self._folder.cleanup()


class TwinStage:
    """The twin of the site in its place: only what changes is written, and the two change places."""

    def __init__(
        self, out: Path, memory: Path, there: Manifest, stood: Stood, *, looked: bool = False
    ) -> None:
        self.out = out
        self.tree = memory / TREE
        self.known: Mapping[str, str] = dict(there.digests)
        self._there = there
        self._memory = memory
        self._stood = stood
        self._looked = looked
        self._folders: dict[str, int] = {}
        self._behind: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def catch_up(self) -> None:
        """Make the twin equal to the site.

        Raises OSError where the file system has no links, or another build has put a site there meanwhile.
        """
        # Where somebody else has written into the site's place, nobody knows by what its twin is behind.
        left = None if self._looked else recall(self._memory / TWIN)
        folders, behind = left or ({}, ())
        self.begin()
        catch_up(self.tree, self.out, self._there, folders=folders, behind=behind)
        if _standing(self.out) != self._stood:
            raise FileNotFoundError(f"the site that stood in `{self.out}`")

    def begin(self) -> None:
        """Forget how the twin was left: if this process is killed, nobody knows."""
        forget([self._memory / TWIN])

    def leave(self) -> None:
        """Remember that it is equal to the site."""
        as_site = Manifest()
        as_site.note_folders(self.tree, self._there.digests)
        remember(self._memory / TWIN, (as_site.folders, []))

    def put_in_place(self) -> None:
        """Let the twin and the site change places."""
        exchange(self.tree, self.out)

    def note(self, digests: Mapping[str, str]) -> None:
        """Take note of the site that is ready, and by what its twin will be behind."""
        there = self._there
        self._folders = dict(there.folders)
        changed = [path for path, digest in digests.items() if self.known.get(path) != digest]
        gone = self.known.keys() - digests.keys()
        for path in gone:
            there.forget(path)
        there.put(self.tree, {path: digests[path] for path in changed})
        # Its folders are those of the former twin, which were changed at other times.
        there.folders.clear()
        there.note_folders(self.tree, digests)
        self._behind = [*changed, *gone]

    def settle(self, memory: Path) -> None:
        """Remember the site that was noted and put in place, and its twin."""
        self._there.keep(memory / SITE)
        if not self._looked:
            # What else lies in a site that others have written to is not to come back with the next one.
            remember(memory / TWIN, (self._folders, self._behind))

    def clear(self) -> None:
        """Nothing: what is wrong with a twin is mended when it is needed."""


def stand_by(out: Path, memory: Path) -> bool:
    """Make the twin of a site that stands as it was written down equal to it; whether that was done.

    This waits for the disk, and needs nothing of what is to be written.
    """
    there, stood = Manifest.recalled(memory / SITE), _standing(out)
    if there is None or stood is None or not there.digests or not there.holds(out):
        return False
    twin = TwinStage(out, memory, there, stood)
    try:
        twin.catch_up()
        twin.leave()
    except OSError:
        return False
    return True


def stage(
    out: Path, memory: Path | None, *, paranoid: bool = False, ready: bool = False
) -> Stage | TwinStage:
    """Where a build writes: it takes up from the site in its place where it remembers that.

    `memory` is held by this build alone (`held`): others that go on put nothing into its twin. `ready` is
    what `stand_by` said a moment ago.
    """
    if memory is not None and not out.exists():
        with suppress(OSError):
            restore(memory / TREE, out)
    there, stood = (Manifest.recalled(memory / SITE), _standing(out)) if memory else (None, None)
    if memory is not None and there is not None and stood is not None:
        looked = not ready and (paranoid or not there.holds(out))
        if looked:
            there.look(out, paranoid=paranoid)
        twin = TwinStage(out, memory, there, stood, looked=looked)
        if ready:
            twin.begin()
            return twin
        # Without links, or on another file system, all is written anew.
        with suppress(OSError):
            twin.catch_up()
            return twin
    return Stage(out)


def _standing(out: Path) -> Stood | None:
    """Which folder stands in a place, if one does: a site is put there as a whole."""
    try:
        status = out.stat()
    except OSError:
        return None
    return (status.st_ino, status.st_mtime_ns) if S_ISDIR(status.st_mode) else None
