"""Content folders as they were at a git revision."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pipeline import git
from generator.pipeline.disk_entries import refuse_missing


@dataclass(frozen=True)
class Base:
    """Folders with the content of a revision, the paths that have changed since, and the commit of each."""

    folders: tuple[Path, ...]
    changed: frozenset[str]
    commits: tuple[str, ...]

    def touched(self, path: str) -> bool:
        """Whether a file, or a folder around it that git knows only as a whole, has changed."""
        return path in self.changed or path.startswith(self._around)

    @cached_property
    def _around(self) -> tuple[str, ...]:
        return tuple(f"{path}/" for path in sorted(self.changed))


@contextmanager
def at_revision(
    roots: Sequence[Path], revision: str, commit_of: Callable[[Path, str], str] = git.commit_of
) -> Iterator[Base]:
    """Write out each content folder as its own repository has it at a revision; gone at the end.

    `commit_of` says which commit that is: where the change began, for instance.
    """
    for root in roots:
        refuse_missing(root)
    commits = tuple(commit_of(root, revision) for root in roots)
    with TemporaryDirectory(prefix="u4ssc-base-") as temporary:
        folders = tuple(Path(temporary, str(number)) for number in range(len(roots)))
        changed: set[str] = set()
        for root, commit, folder in zip(roots, commits, folders, strict=True):
            folder.mkdir()
            changed |= _write(root, commit, folder)
        yield Base(folders, frozenset(changed), commits)


def _write(root: Path, commit: str, folder: Path) -> set[str]:
    """Write out what a commit has below a folder, its submodules too; gives what has changed since."""
    changed = set(git.changed(root, commit))
    # Hidden files are no content; among them is every name that would lead out of the folder.
    stored = [one for one in git.files(root, commit) if not f"/{one.path}".count("/.")]
    for one in stored:
        inner = root / one.path
        if one.mode == git.SUBMODULE and (inner / ".git").exists():
            (folder / one.path).mkdir(parents=True)
            changed.discard(one.path)
            changed |= {f"{one.path}/{path}" for path in _write(inner, one.object, folder / one.path)}
    blobs = [one for one in stored if one.mode != git.SUBMODULE]
    for one, content in git.contents(root, blobs):
        file = folder / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        if one.mode == git.LINK:
            file.symlink_to(content.decode(errors="surrogateescape"))
        else:
            file.write_bytes(content)
    return changed
