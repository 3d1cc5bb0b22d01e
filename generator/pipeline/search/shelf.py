"""A folder of finished parts of an index, each under a digest of everything it depends on."""

import json
import re
import shutil
import zlib
from collections.abc import Callable, Mapping
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from generator.pipeline.fingerprint import generator_digest

CONTENTS = "contents.json"
"""Names every file of a part with its digest; a part without it, or with another file, is no part."""

_OWN = re.compile(r"[0-9a-f]{32}|\.making-.*")

Files = Mapping[str, Path]
"""Files by their path in a part."""


class Shelf:
    """Parts in a folder; when it is left without an error, those go that nobody has asked for meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            return
        for folder in self._folder.iterdir():
            # What is not in use may be what a killed process has left.
            if folder.name not in self._used and _OWN.fullmatch(folder.name):
                shutil.rmtree(folder)

    def get(self, digest: str, make: Callable[[], Mapping[str, bytes]]) -> Files:
        """The files of a part; made where it is not there or not as it was.

        `digest` tells what this generator makes the part from. Several threads may call it, each for its own.
        """
        key = f"{digest} {generator_digest()} {zlib.ZLIB_RUNTIME_VERSION}"
        name = _digest(key.encode())
        self._used.add(name)
        return _found(self._folder / name) or _put(self._folder / name, make())


def _found(folder: Path) -> Files | None:
    """The files of a finished part, None where it is not there or not as it was."""
    try:
        contents = json.loads((folder / CONTENTS).read_bytes())
        files = {path: folder / path for path in contents}
        whole = all(_digest(file.read_bytes()) == contents[path] for path, file in files.items())
    except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
        return None
    return files if whole else None


def _put(folder: Path, files: Mapping[str, bytes]) -> Files:
    """Write a part beside its place, and move it there when all of it is written."""
    with TemporaryDirectory(dir=folder.parent, prefix=".making-") as making:
        fresh = Path(making, "shard")
        for path, octets in files.items():
            file = fresh / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(octets)
        contents = {path: _digest(octets) for path, octets in sorted(files.items())}
        (fresh / CONTENTS).write_text(json.dumps(contents), "utf-8")
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    return {path: folder / path for path in contents}


def _digest(octets: bytes) -> str:
    return blake2b(octets, digest_size=16).hexdigest()
