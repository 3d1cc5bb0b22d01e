"""A git revision of content folders: read from the object store, nothing is checked out."""

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from generator.model.errors import GeneratorError

LINK = "120000"
SUBMODULE = "160000"


class Stored(NamedTuple):
    """A file of a revision: its mode, its object, and its path below the folder asked for."""

    mode: str
    object: str
    path: str


def commit_of(folder: Path, revision: str) -> str:
    """The object name of a revision in the repository that holds a folder. Raises GeneratorError."""
    inside = _git(folder, "rev-parse", "--is-inside-work-tree")
    if inside.returncode or inside.stdout.strip() != b"true":
        raise GeneratorError(
            reference="content-not-in-git",
            message=f"`{folder}` lies in no git work tree{_words(inside)}",
            hint="compare where the content is under version control, or check without --base",
        )
    # What starts with a hyphen is an option to git, and the name of no revision.
    name = revision if not revision.startswith("-") else ""
    found = _git(folder, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
    if found.returncode:
        raise GeneratorError(
            reference="unknown-revision",
            message=f"the repository of `{folder}` has no revision `{revision}`",
            hint="name a commit, branch or tag; a shallow clone has to fetch it first: `git fetch origin`",
        )
    return found.stdout.decode().strip()


def files(folder: Path, commit: str) -> list[Stored]:
    """Every file that a commit holds below a folder, submodules as one entry each."""
    listed = _must(_git(folder, "ls-tree", "-r", "-z", commit), folder)
    entries = (entry.split("\t", 1) for entry in listed.decode(errors="surrogateescape").split("\0") if entry)
    return [Stored(mode=head.split(" ")[0], object=head.split(" ")[2], path=path) for head, path in entries]


def contents(folder: Path, stored: Sequence[Stored]) -> Iterator[tuple[Stored, bytes]]:
    """The octets of files, one after the other."""
    with TemporaryFile() as asked:
        asked.write("".join(f"{one.object}\n" for one in stored).encode())
        asked.seek(0)
        with subprocess.Popen(  # noqa: S603 - our own arguments
            [_program(), "cat-file", "--batch"], cwd=folder, stdin=asked, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None  # noqa: S101 - tells mypy what PIPE means
            for one in stored:
                yield one, _object(process.stdout, folder)


def _object(stream: IO[bytes], folder: Path) -> bytes:
    head = stream.readline().split()
    if len(head) != 3:  # noqa: PLR2004 - name, type and size; else `<name> missing`
        raise GeneratorError(
            reference="git-object-missing",
            message=f"the repository of `{folder}` lacks an object of the revision",
            hint="fetch it in full: `git fetch --refetch`",
        )
    content = stream.read(int(head[2]))
    stream.read(1)
    return content


def changed(folder: Path, commit: str) -> frozenset[str]:
    """Paths below a folder that differ from a commit: staged, not staged, or not known to git."""
    differing = _git(
        folder,
        *("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative"),
        *(commit, "--", "."),
    )
    # What is ignored is content all the same, as long as it lies in the folder.
    unknown = _git(folder, "ls-files", "--others", "-z", "--", ".")
    paths = (_must(differing, folder) + _must(unknown, folder)).decode(errors="surrogateescape").split("\0")
    return frozenset(path.rstrip("/") for path in paths if path)


def fork_point(folder: Path, revision: str) -> str:
    """The commit at which the work tree's branch left a revision. Raises GeneratorError."""
    commit = commit_of(folder, revision)
    found = _git(folder, "merge-base", commit, "HEAD")
    if found.returncode == 0:
        return found.stdout.decode().strip()
    if _git(folder, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        raise GeneratorError(
            reference="clone-too-shallow",
            message=f"the clone around `{folder}` does not reach back to where the change left `{revision}`",
            hint="fetch the rest: `git fetch --unshallow`; in a workflow, check out with `fetch-depth: 0`",
        )
    raise GeneratorError(
        reference="no-common-history",
        message=f"what is checked out around `{folder}` and `{revision}` have no commit in common",
        hint="name the branch that the change is meant for",
    )


class Moved(NamedTuple):
    """A file that differs from a commit, by its path in the repository; `old` where renamed."""

    path: str
    old: str = ""


def top_of(folder: Path) -> Path:
    """The folder at the top of the repository that holds a folder."""
    found = _must(_git(folder, "rev-parse", "--show-toplevel"), folder)
    return Path(found.decode(errors="surrogateescape").rstrip("\n"))


def differing(top: Path, commit: str) -> list[Moved]:
    """Every file of a repository that differs from a commit, renamed ones once."""
    names = ("diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-textconv", commit)
    said = _must(_git(top, *names), top).decode(errors="surrogateescape").split("\0")
    unknown = _must(_git(top, "ls-files", "--others", "--exclude-standard", "-z"), top)
    found = [Moved(path) for path in unknown.decode(errors="surrogateescape").split("\0") if path]
    parts = iter(said)
    for status in parts:
        if status.startswith(("R", "C")):
            old = next(parts)
            found.append(Moved(next(parts), old if status.startswith("R") else ""))
        elif status:
            found.append(Moved(next(parts)))
    return sorted(found)


def text_at(top: Path, commit: str, path: str) -> str | None:
    """The text of a file of a commit, None where it has none."""
    found = _git(top, "show", f"{commit}:{path}")
    return None if found.returncode else found.stdout.decode(errors="replace")


def _git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    command = [_program(), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603 - our own arguments


def _program() -> str:
    program = which("git")
    if program is None:
        raise GeneratorError(
            reference="git-missing",
            message="there is no `git` to ask",
            hint="install git, or check without --base",
        )
    return program


def _must(done: "subprocess.CompletedProcess[bytes]", folder: Path) -> bytes:
    if done.returncode:
        raise GeneratorError(
            reference="git-failed",
            message=f"git cannot read the history of `{folder}`{_words(done)}",
            hint="mend what it names, or check without --base",
        )
    return done.stdout


def _words(done: "subprocess.CompletedProcess[bytes]") -> str:
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return f": {said[0].removeprefix('fatal: ')}" if said else ""
