"""Files that are no sources, looked at by their octets."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from generator.model.asset import Asset


def inspect(files: Mapping[str, Path]) -> dict[str, Asset]:
    """What is known of each file, by its path in the content folder."""
    return {path: asset(path, file.read_bytes()) for path, file in sorted(files.items())}


def asset(path: str, content: bytes) -> Asset:
    """What the octets of a file tell."""
    return Asset(path=path, size=len(content), sha256=sha256(content).hexdigest())
