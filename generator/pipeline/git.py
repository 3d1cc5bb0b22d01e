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
