"""Content folders as they were at a git revision."""

from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.pipeline import git
from generator.pipeline.disk_entries import Past, Root, refuse_missing


@dataclass(frozen=True)
class Changed(Container[str]):
    """Paths that have changed, as git names them: a folder that it knows only as a whole is one path."""

    paths: frozenset[str]

    def __contains__(self, path: object) -> bool:
        return path in self.paths or (isinstance(path, str) and path.startswith(self._around))

    @cached_property
    def _around(self) -> tuple[str, ...]:
        return tuple(f"{path}/" for path in sorted(self.paths))


@dataclass(frozen=True)
class Base:
    """Folders as they were at a revision, the paths that have changed since, and the commit of each."""

    folders: tuple[Root, ...]
    changed: Changed
    commits: tuple[str, ...]


class _Part(NamedTuple):
    """Files that a commit has of a folder, or of a submodule in it at `lead`."""

    repository: Path
    lead: str
    files: list[git.Stored]


@contextmanager
def at_revision(
    roots: Sequence[Path], revision: str, commit_of: Callable[[Path, str], str] = git.commit_of
) -> Iterator[Base]:
    """Each content folder as its own repository has it at a revision; what is written for it goes at the end.

    `commit_of` says which commit that is: where the change began, for instance.
    """
    for root in roots:
        refuse_missing(root)
    commits = tuple(commit_of(root, revision) for root in roots)
    with TemporaryDirectory(prefix="u4ssc-base-") as temporary:
        folders: list[Root] = []
        every: frozenset[str] = frozenset()
        for number, (root, commit) in enumerate(zip(roots, commits, strict=True)):
            parts, changed = _listed(root, commit, "")
            folders.append(_written(root, parts, Changed(changed), Path(temporary, str(number))))
            every |= changed
        yield Base(tuple(folders), Changed(every), commits)


def _listed(repository: Path, commit: str, lead: str) -> tuple[list[_Part], frozenset[str]]:
    """What a commit has below a folder, its submodules too, and what has changed since."""
    changed = {f"{lead}{path}" for path in git.changed(repository, commit)}
    # Hidden files are no content; among them is every name that would lead out of the folder.
    stored = [one for one in git.files(repository, commit) if not f"/{one.path}".count("/.")]
    parts = [_Part(repository, lead, [one for one in stored if one.mode != git.SUBMODULE])]
    for one in stored:
        inner, path = repository / one.path, f"{lead}{one.path}"
        if one.mode == git.SUBMODULE and (inner / ".git").exists():
            further, inside = _listed(inner, one.object, f"{path}/")
            parts += further
            changed = (changed - {path}) | inside
    return parts, frozenset(changed)


def _written(root: Path, parts: Sequence[_Part], changed: Changed, folder: Path) -> Root:
    """A folder as it was; only what has changed is written, the rest is what lies there."""
    folder.mkdir()
    # What a link leads to follows from what lies beside it, so it needs all of that.
    whole = any(one.mode == git.LINK for part in parts for one in part.files)
    for repository, lead, files in parts:
        wanted = [one for one in files if whole or f"{lead}{one.path}" in changed]
        for one, content in git.contents(repository, wanted):
            file = folder / lead / one.path
            file.parent.mkdir(parents=True, exist_ok=True)
            if one.mode == git.LINK:
                file.symlink_to(content.decode(errors="surrogateescape"))
            else:
                file.write_bytes(content)
    return folder if whole else Past(root, folder, changed)
