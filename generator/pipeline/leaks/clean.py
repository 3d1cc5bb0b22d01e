"""Files in which a scan found nothing: they need not be read again."""

import unicodedata
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.keep import forget, keep
from generator.pipeline.leaks.needles import Needles

_SIZE = 32


class Clean:
    """Files, each a name with a digest, known to be clean of these very needles, by this very code."""

    def __init__(self, folder: Path | None, needles: Needles) -> None:
        self._file = folder / f"{_key(needles)}.sha256" if folder else None
        octets = self._file.read_bytes() if self._file and self._file.is_file() else b""
        self._known = {octets[at : at + _SIZE] for at in range(0, len(octets), _SIZE)}

    def knows(self, path: str, digest: str) -> bool:
        """Whether a file need not be read: what is clean under one name may leak under another."""
        return bool(self._known) and _together(path, digest) in self._known

    def keep(self, digests: Mapping[str, str]) -> None:
        """Remember the clean files of a site, and forget those of older sites and of other needles."""
        if self._file is None:
            return
        clean = {_together(path, digest) for path, digest in digests.items()}
        if clean != self._known and keep(self._file, b"".join(sorted(clean))):
            forget([other for other in self._file.parent.glob("*.sha256") if other != self._file])


def _together(path: str, digest: str) -> bytes:
    return sha256(f"{digest} {path}".encode()).digest()


def _key(needles: Needles) -> str:
    return sha256(f"{generator_digest()} {unicodedata.unidata_version} {needles.digest}".encode()).hexdigest()
