"""What a style sheet inside a drawing would fetch or run."""

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?(\*/|$)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))", re.DOTALL | re.IGNORECASE)
_URL = re.compile(r"\burl\(\s*(\"[^\"]*|'[^']*|[^)]*)", re.IGNORECASE)
_OTHER = re.compile(
    r"(@import|expression\(|-moz-binding|behavior\s*:|image-set\(|\bimage\(|\bsrc\()", re.IGNORECASE
)
_MOST = 0x10FFFF


def plain(css: str) -> str:
    """Style text as a browser reads it: without comments, its escapes resolved."""
    return _ESCAPE.sub(_resolved, _COMMENT.sub("", css)) if "\\" in css or "/*" in css else css


def _resolved(escape: re.Match[str]) -> str:
    if escape[1] is None:
        return escape[2]
    code = int(escape[1], 16)
    return chr(code) if 0 < code <= _MOST else "\N{REPLACEMENT CHARACTER}"


def references(css: str) -> Iterator[str]:
    """What `url()` names in style text that has been made plain."""
    for match in _URL.finditer(css):
        yield match[1].strip().strip("\"'").strip()


def active(css: str) -> Iterator[str]:
    """Words of plain style text that bring in other sheets, pictures or scripts."""
    for match in _OTHER.finditer(css):
        yield match[1].rstrip(" \t\r\n(:").lower()
