"""Images of a site as a file carries them in itself."""

import posixpath
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from generator.reviewing.carried import Embedded

MOST_EACH = 400_000
MOST_TOGETHER = 12_000_000
"""Octets that are carried: a file for a reviewer, not an archive."""
_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".svg": "image/svg+xml",
}


class Pictures:
    """Images of one side of a change; `files` are those of its site, by address."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = files
        self._known: dict[str, Embedded] = {}
        self._left = MOST_TOGETHER

    def of(self, page: str, source: str) -> Embedded:
        """What stands for an image of the page at an address."""
        address = posixpath.normpath(posixpath.join(page, unquote(source)))
        if address not in self._known:
            self._known[address] = self._embedded(address)
        return self._known[address]

    def _embedded(self, address: str) -> Embedded:
        file, media_type = self._files.get(address), _TYPES.get(posixpath.splitext(address)[1].lower())
        if file is None:
            return Embedded("", address)
        octets = file.read_bytes()
        name = f"{posixpath.basename(address)}, {len(octets):,} octets, {sha256(octets).hexdigest()[:8]}"
        if media_type is None or len(octets) > min(MOST_EACH, self._left):
            return Embedded("", name)
        self._left -= len(octets)
        return Embedded(f"data:{media_type};base64,{b64encode(octets).decode()}", name)
