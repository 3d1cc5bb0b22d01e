"""What the target of a link or image in a body means."""

import posixpath
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A link target: an address elsewhere (`external`), or a file of the content and an anchor in it.

    `path` is empty for a target outside the content folder, and for addresses that start at the root
    of a site, which no file path does.
    """

    external: bool
    path: str = ""
    fragment: str = ""


# Every rule about links asks for each of them: enough places for a content folder of 50,000 pages.
@lru_cache(maxsize=1 << 18)
def resolve(document_path: str, written: str) -> Target:
    """The target of a link written in a document, file paths being relative to it."""
    if _SCHEME.match(written) or written.startswith("//"):
        return Target(external=True)
    path, _, fragment = written.partition("#")
    fragment = unquote(fragment)
    if not path:
        return Target(external=False, path=document_path, fragment=fragment)
    path = unquote(path.partition("?")[0])
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(document_path), path))
    if path.startswith("/") or joined.startswith(".."):
        return Target(external=False)
    return Target(external=False, path=joined, fragment=fragment)
