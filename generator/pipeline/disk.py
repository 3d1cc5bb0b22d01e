"""What lies in a content folder."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.pipeline.disk_entries import refuse_missing, walk
from generator.source import read
from generator.source.faults import CASE, OUTSIDE, UNREADABLE, SourceError, at_offset, at_start


@dataclass(slots=True)
class Found:
    """The files of the content by path: sources (`.md`, and `.yml` of the registry), and all others."""

    sources: dict[str, Path] = field(default_factory=dict)
    others: dict[str, Path] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)


def scan(roots: Sequence[Path]) -> Found:
    """List the files of one or more content folders, later ones laid over earlier ones.

    Hidden files are passed over. Symbolic links that leave their folder are faults, not followed.
    """
    found = Found()
    for root in roots:
        refuse_missing(root)
        for path, file in sorted(_files(root, found)):
            read = path.endswith(".md") or (path.startswith("registry/") and path.endswith(".yml"))
            (found.sources if read else found.others)[path] = file
    _drop_case_twins(found)
    return found


def _files(root: Path, found: Found) -> Iterator[tuple[str, Path]]:
    base = root.resolve()
    for entry, path in walk(root):
        if entry.is_symlink() and not _stays(Path(entry.path), base):
            message = "the symbolic link leads out of the content folder, or to a folder"
            found.faults.append(at_start(path, OUTSIDE, message))
        elif entry.is_file():
            yield path, Path(entry.path)


def _stays(link: Path, base: Path) -> bool:
    """Whether a symbolic link leads to a file below the content folder."""
    return not link.is_dir() and link.resolve().is_relative_to(base)


def _drop_case_twins(found: Found) -> None:
    """Of names that differ in case only, keep the lower-case one, as half of all file systems would not."""
    seen: dict[str, str] = {}
    for path in sorted([*found.sources, *found.others], key=lambda path: (path != path.lower(), path)):
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            found.faults.append(at_start(path, CASE, f"`{other}` differs from it in case only"))
            found.sources.pop(path, None)
            found.others.pop(path, None)


def text_of(path: str, file: Path) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file, line ends as they are; or why it cannot be had."""
    if fault := read.too_large(path, file.stat().st_size):
        return None, [fault]
    content = file.read_bytes()
    try:
        return content.decode(), []
    except UnicodeDecodeError as error:
        readable = content[: error.start].decode()
        octet = f"0x{content[error.start]:02X}"
        fault = at_offset(
            path, readable + "?", SourceError(UNREADABLE, f"the octet {octet} is no UTF-8", len(readable))
        )
        return None, [fault]
