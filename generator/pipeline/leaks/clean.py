"""Digests of files in which a scan found nothing: they need not be read again."""

import sys
import tempfile
import unicodedata
from hashlib import sha256
from pathlib import Path

from generator.pipeline.leaks.needles import Needles

_SIZE = 32


class Clean:
    """Digests known to be clean of these very needles, by this very code."""

    def __init__(self, folder: Path | None, needles: Needles) -> None:
        self._file = folder / f"{_key(needles)}.sha256" if folder else None
        octets = self._file.read_bytes() if self._file and self._file.is_file() else b""
        self._known = {octets[at : at + _SIZE].hex() for at in range(0, len(octets), _SIZE)}

    def __contains__(self, digest: str) -> bool:
        return digest in self._known

    def keep(self, digests: set[str]) -> None:
        """Remember the clean files of a site, and forget those of older sites and of other needles."""
        if self._file is None or digests == self._known:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=self._file.parent, delete=False) as fresh:
            fresh.write(b"".join(bytes.fromhex(digest) for digest in sorted(digests)))
        # Another build may read while this one writes: it sees the old file or the new one.
        Path(fresh.name).replace(self._file)
        for other in self._file.parent.glob("*.sha256"):
            if other != self._file:
                other.unlink(missing_ok=True)


def _key(needles: Needles) -> str:
    return sha256(f"{code_digest()} {needles.digest}".encode()).hexdigest()


def code_digest() -> str:
    """What a finding depends on besides what is looked for and into: this package, and Python's tables."""
    state = sha256(f"{sys.version} {unicodedata.unidata_version}".encode())
    for source in sorted(Path(__file__).parent.glob("*.py")):
        state.update(source.read_bytes())
    return state.hexdigest()
