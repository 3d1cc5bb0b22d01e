"""Digests of files in which a scan found nothing: they need not be read again."""

import unicodedata
from hashlib import sha256
from pathlib import Path

from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.keep import forget, keep
from generator.pipeline.leaks.needles import Needles

_SIZE = 32


class Clean:
    """Digests known to be clean of these very needles, by this very code."""

    def __init__(self, folder: Path | None, needles: Needles) -> None:
        self._file = folder / f"{_key(needles)}.sha256" if folder else None
        octets = self._file.read_bytes() if self._file and self._file.is_file() else b""
        self._known = {octets[at : at + _SIZE].hex() for at in range(0, len(octets), _SIZE)}

    def knows(self, path: str, digest: str) -> bool:
        """Whether a file need not be read; by its name alone, brotli is told from any other octets."""
        return digest in self._known and not path.endswith(".br")

    def keep(self, digests: set[str]) -> None:
        """Remember the clean files of a site, and forget those of older sites and of other needles."""
        if self._file is None or digests == self._known:
            return
        octets = b"".join(bytes.fromhex(digest) for digest in sorted(digests))
        if keep(self._file, octets):
            forget([other for other in self._file.parent.glob("*.sha256") if other != self._file])


def _key(needles: Needles) -> str:
    return sha256(f"{generator_digest()} {unicodedata.unidata_version} {needles.digest}".encode()).hexdigest()
