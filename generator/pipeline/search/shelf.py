"""A folder of finished shards, each under a digest of everything it depends on."""

import json
import re
import shutil
import zlib
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.pipeline.search.shards import Shard

CONTENTS = "contents.json"
"""Names every file of a shard with its digest; a shard without it, or with another file, is no shard."""

_OWN = re.compile(r"[0-9a-f]{32}|\.making-.*")


def key(shard: Shard) -> str:
    """Digest of a shard's records, of Pagefind's version and of the code here."""
    return blake2b("\0".join([shard.digest, *_makers()]).encode(), digest_size=16).hexdigest()


@cache
def _makers() -> tuple[str, ...]:
    libraries = (version("pagefind-bin-extended"), version("cbor2"), zlib.ZLIB_RUNTIME_VERSION)
    code = (file.read_text("utf-8") for file in sorted(Path(__file__).parent.glob("*.py")))
    return (*libraries, *code)


def found(folder: Path) -> Mapping[str, Path] | None:
    """The files of a finished shard by path, None where it is not there or not as it was."""
    try:
        contents = json.loads((folder / CONTENTS).read_bytes())
        files = {path: folder / path for path in contents}
        whole = all(_digest(file.read_bytes()) == contents[path] for path, file in files.items())
    except (FileNotFoundError, NotADirectoryError, ValueError, TypeError):
        return None
    return files if whole else None


def put(folder: Path, files: Mapping[str, bytes]) -> Mapping[str, Path]:
    """Write a shard beside its place, and move it there when all of it is written; its files by path."""
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


def clear(shelf: Path, used: Iterable[Path]) -> None:
    """Remove shards that nothing uses any more, and what a killed process has left."""
    kept = {folder.name for folder in used}
    for folder in shelf.iterdir():
        if folder.name not in kept and _OWN.fullmatch(folder.name):
            shutil.rmtree(folder)


def _digest(octets: bytes) -> str:
    return blake2b(octets, digest_size=16).hexdigest()
