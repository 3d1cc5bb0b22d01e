"""What lies in a content folder."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.model.errors import GeneratorError
from generator.source import read
from generator.source.faults import BAD_NAME, CASE, OUTSIDE, UNREADABLE, SourceError, at_offset, at_start
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


def scan(roots: Sequence[Path]) -> Found:
    """List the files of one or more content folders, later ones laid over earlier ones.

    Hidden files are passed over. Symbolic links that leave their folder are faults, not followed.
    """
    found = Found()
    for root in roots:
        if not root.is_dir():
            raise GeneratorError(
                reference="no-content-folder",
                message=f"there is no content folder `{root}`",
                hint="name it with --content DIR, or run the command where `content/` is",
            )
        files = dict(sorted(_files(root, found)))
        public = _is_public(files.pop(ROOT_FILE, None), found.faults)
        for path, file in files.items():
            _lay(path, file, found, public=public)
    _drop_case_twins(found)
    return found


def _lay(path: str, file: Path, found: Found, *, public: bool) -> None:
    if fault := _misnamed(path):
        found.faults.append(fault)
    if path in found.public and path in found.sources:
        found.overlaid[path] = found.sources[path]
    (found.public.add if public else found.public.discard)(path)
    read = path.endswith(".md") or (path.startswith("registry/") and path.endswith(".yml"))
    (found.sources if read else found.others)[path] = file


def _files(root: Path, found: Found) -> Iterator[tuple[str, Path]]:
    base = root.resolve()
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if Path(folder, name).is_symlink()]
        for name in [*names, *linked]:
            file = Path(folder, name)
            path = file.relative_to(root).as_posix()
            if name.startswith("."):
                continue
            if file.is_symlink() and (name in linked or not file.resolve().is_relative_to(base)):
                message = "the symbolic link leads out of the content folder, or to a folder"
                found.faults.append(at_start(path, OUTSIDE, message))
            elif file.is_file():
                yield path, file


def _drop_case_twins(found: Found) -> None:
    """Of names that differ in case only, keep the lower-case one, as half of all file systems would not."""
    seen: dict[str, str] = {}
    for path in sorted([*found.sources, *found.others], key=lambda path: (path != path.lower(), path)):
        other = seen.setdefault(path.casefold(), path)
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
