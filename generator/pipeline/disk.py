"""What lies in a content folder."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.model.diagnostic import Diagnostic
from generator.pipeline.disk_entries import Root, refuse_missing, told, walk
from generator.source import read
from generator.source.fault_diagnostics import at_offset, at_start
from generator.source.faults import BAD_NAME, CASE, NOT_OPENED, OUTSIDE, UNREADABLE, SourceError
from generator.source.root import ROOT_FILE, ContentRoot
from generator.source.structure import structure


@dataclass(slots=True)
class Found:
    """The files of the content by path: sources (`.md`, and `.yml` of the registry), and all others.

    `public` names those that lie in a root that everyone can read; `overlaid` are sources of such a
    root that a later root has laid another file over.
    """

    sources: dict[str, Path] = field(default_factory=dict)
    others: dict[str, Path] = field(default_factory=dict)
    public: set[str] = field(default_factory=set)
    overlaid: dict[str, Path] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)


def scan(roots: Sequence[Root]) -> Found:
    """List the files of one or more content folders, later ones laid over earlier ones.

    Hidden files are passed over. Symbolic links that leave their own folder are faults, not followed.
    """
    found = Found()
    for root in roots:
        refuse_missing(root)
        files = dict(sorted(_files(root, found)))
        public = _is_public(files.pop(ROOT_FILE, None), found.faults)
        for path, file in files.items():
            _lay(path, file, found, public=public)
    _drop_case_twins(found)
    found.faults.extend(_not_to_be_read(found))
    return found


def _lay(path: str, file: Path, found: Found, *, public: bool) -> None:
    if fault := _misnamed(path):
        found.faults.append(fault)
    if path in found.public and path in found.sources:
        found.overlaid[path] = found.sources[path]
    (found.public.add if public else found.public.discard)(path)
    read = path.endswith(".md") or (path.startswith("registry/") and path.endswith(".yml"))
    (found.sources if read else found.others)[path] = file


def _files(root: Root, found: Found) -> Iterator[tuple[str, Path]]:
    for entry, path in walk(root):
        if fault := _unfit(path, entry):
            found.faults.append(fault)
        else:
            yield path, Path(entry.path)


def _unfit(path: str, entry: "os.DirEntry[str]") -> Diagnostic | None:
    """Why a file cannot be taken, whatever it holds."""
    if told(path) != path:
        return at_start(told(path), BAD_NAME, "the file's name is no UTF-8")
    if entry.is_symlink():
        file = Path(entry.path)
        # A file is as public as the page whose folder holds it; a link would carry a draft's file out.
        try:
            target = file.resolve(strict=True)
        except (OSError, RuntimeError):
            return at_start(path, OUTSIDE, "the symbolic link leads to no file")
        if target.is_dir() or target.parent != file.parent.resolve() or target.name.startswith("."):
            return at_start(path, OUTSIDE, "the symbolic link leads out of its own folder, or to a folder")
    if not entry.is_file():
        return at_start(path, OUTSIDE, "this is no regular file")
    return None


def _not_to_be_read(found: Found) -> Iterator[Diagnostic]:
    """Files that are sources but for the ending of their names, which nothing would read."""
    for path in sorted(found.others):
        if other := _meant(path):
            message = f"nothing reads a file of this name; `{PurePosixPath(other).name}` would be read"
            yield at_start(path, BAD_NAME, message)


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


def _is_public(file: Path | None, faults: list[Diagnostic]) -> bool:
    """Whether a root's file, if it has one, says that everyone can read the root.

    A file that cannot be read is a fault, which stops a build.
    """
    if file is None:
        return False
    text, unreadable = text_of(ROOT_FILE, file)
    faults.extend(unreadable)
    if text is None:
        return False
    document, unread = read.registry(ROOT_FILE, text)
    faults.extend(unread)
    if document is None:
        return False
    root, wrong = structure(document, ContentRoot)
    faults.extend(wrong)
    return root is not None and root.visibility == "public"


def _misnamed(path: str) -> Diagnostic | None:
    """The fault of a file that was to be a `root.yml`, and would be passed over in silence."""
    if path != ROOT_FILE and path.lower() in {ROOT_FILE, "root.yaml", "root"}:
        return at_start(path, BAD_NAME, "it is not read", fix=f"name it `{ROOT_FILE}`")
    return None


def text_of(path: str, file: Path) -> tuple[str | None, list[Diagnostic]]:
    """The text of a file, line ends as they are; or why it cannot be had."""
    try:
        if fault := read.too_large(path, file.stat().st_size):
            return None, [fault]
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
