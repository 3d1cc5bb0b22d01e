"""What lies in a content folder."""

import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.source import read
from generator.source.faults import (
    BAD_NAME,
    CASE,
    NOT_OPENED,
    OUTSIDE,
    UNREADABLE,
    SourceError,
    at_offset,
    at_start,
)


@dataclass(slots=True)
class Found:
    """The files of the content by path: sources (`.md`, and `.yml` of the registry), and all others."""

    sources: dict[str, Path] = field(default_factory=dict)
    others: dict[str, Path] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)


def scan(roots: Sequence[Path]) -> Found:
    """List the files of one or more content folders, later ones laid over earlier ones.

    Hidden files are passed over. Symbolic links that leave their own folder are faults, not followed.
    """
    found = Found()
    for root in roots:
        if not root.is_dir():
            raise GeneratorError(
                reference="no-content-folder",
                message=f"there is no content folder `{root}`",
                hint="name it with --content DIR, or run the command where `content/` is",
            )
        for path, file in sorted(_files(root, found)):
            read = path.endswith(".md") or (path.startswith("registry/") and path.endswith(".yml"))
            (found.sources if read else found.others)[path] = file
    _drop_case_twins(found)
    return found


def _files(root: Path, found: Found) -> Iterator[tuple[str, Path]]:
    def unreadable(error: OSError) -> None:
        path = Path(error.filename).relative_to(root).as_posix()
        found.faults.append(at_start(path, NOT_OPENED, f"the folder cannot be opened: {error.strerror}"))

    for folder, folders, names in os.walk(root, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if Path(folder, name).is_symlink()]
        for name in sorted([*names, *linked]):
            if name.startswith("."):
                continue
            file = Path(folder, name)
            path = file.relative_to(root).as_posix()
            if fault := _unfit(path, file, names):
                found.faults.append(fault)
            else:
                yield path, file


def _unfit(path: str, file: Path, names: Collection[str]) -> Diagnostic | None:
    """Why a file cannot be taken, whatever it holds."""
    shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    if shown != path:
        return at_start(shown, BAD_NAME, "the file's name is no UTF-8")
    if file.is_symlink():
        # A file is as public as the page whose folder holds it; a link would carry a draft's file out.
        try:
            target = file.resolve(strict=True)
        except (OSError, RuntimeError):
            return at_start(path, OUTSIDE, "the symbolic link leads to no file")
        if target.is_dir() or target.parent != file.parent.resolve() or target.name.startswith("."):
            return at_start(path, OUTSIDE, "the symbolic link leads out of its own folder, or to a folder")
    if not file.is_file():
        return at_start(path, OUTSIDE, "this is no regular file")
    other = PurePosixPath(_meant(path)).name
    # Beside the name that is meant, one in other letters is a fault of its own.
    if other and [name.lower() for name in names].count(file.name.lower()) == 1:
        return at_start(path, BAD_NAME, f"nothing reads a file of this name; `{other}` would be read")
    return None


def _meant(path: str) -> str:
    """The name that a source file should have, empty where it has it or is none."""
    end = PurePosixPath(path).suffix
    own = ".yml" if path.startswith("registry/") else ".md"
    return path.removesuffix(end) + own if end != own and end.lower() in _LIKE[own] else ""


_LIKE = {".yml": {".yml", ".yaml"}, ".md": {".md", ".markdown", ".mdown", ".mkd"}}


def _drop_case_twins(found: Found) -> None:
    """Of names that differ in case only, keep the lower-case one, as half of all file systems would not."""
    seen: dict[str, str] = {}
    for path in sorted([*found.sources, *found.others], key=lambda path: (path != path.lower(), path)):
        other = seen.setdefault(path.lower(), path)
        if other != path:
            found.faults.append(at_start(path, CASE, f"`{other}` differs from it in case only"))
            found.sources.pop(path, None)
            found.others.pop(path, None)


def text_of(path: str, file: Path) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file, line ends as they are; or why it cannot be had."""
    if fault := read.too_large(path, file.stat().st_size):
        return None, [fault]
    try:
        content = file.read_bytes()
    except OSError as error:
        return None, [at_start(path, NOT_OPENED, f"the file cannot be opened: {error.strerror}")]
    try:
        return content.decode(), []
    except UnicodeDecodeError as error:
        readable = content[: error.start].decode()
        octet = f"0x{content[error.start]:02X}"
        fault = at_offset(
            path, readable + "?", SourceError(UNREADABLE, f"the octet {octet} is no UTF-8", len(readable))
        )
        return None, [fault]
