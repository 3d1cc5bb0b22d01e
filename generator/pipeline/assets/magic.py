"""Media types by the first octets of a file; its name only tells a drawing from other XML."""

import re

SVG = "image/svg+xml"

EXTENSIONS = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg")
"""Names under which browsers expect an image."""

_MAGIC = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "image/webp"),
    # The brand of an AVIF file may be its major one or among those that it is compatible with.
    (re.compile(rb".{4}ftyp(.{4}){0,16}?avi[fs]", re.DOTALL), "image/avif"),
)
_SVG = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE\s+([\w-]+:)?svg\b.*?>\s*)*<([\w-]+:)?svg[\s>/]",
    re.DOTALL,
)


def media_type(head: bytes) -> str:
    """Media type of an image that starts so; empty for everything else."""
    for magic, kind in _MAGIC:
        if magic.match(head):
            return kind
    return SVG if _SVG.match(head) else ""


def kind_of(path: str, head: bytes) -> str:
    """Media type of a file as a browser would take it: one named `.svg` is read as SVG."""
    return media_type(head) or (SVG if path.lower().endswith(".svg") else "")


def named_as_image(path: str) -> bool:
    """Whether the name of a file promises an image."""
    return path.lower().endswith(EXTENSIONS)
