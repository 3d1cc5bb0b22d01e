"""A file of the output."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be written as it is; `path` is relative to the site, with forward slashes."""

    path: str
    content: bytes
