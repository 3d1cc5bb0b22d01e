"""Text as outputs write it, undone until nothing changes: entities, escapes and percent signs."""

import html
import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator

ROUNDS = 6
"""How often text is undone: what is packed deeper than that was not packed by a site generator."""

_ESCAPE = re.compile(r"""(?:\\u[0-9a-fA-F]{4})+|\\x[0-9a-fA-F]{2}|\\["'\\/bfnrt]""")
_PERCENT = re.compile(r"(?:%[0-9a-fA-F]{2})+")
_DATA = re.compile(r"base64,\s*([A-Za-z0-9+/_-][A-Za-z0-9+/_\s-]{7,}={0,2})")
_BROKEN = re.compile(r"(?<=[A-Za-z0-9+/_-]{20})[ \t]*\r?\n[ \t]*(?=[A-Za-z0-9+/_=-])")
"""Where base64 goes on on the next line."""
_RAW = re.compile(r"<!--(.*?)-->|<script[^>]*>(.*?)</script", re.DOTALL)
_HEXADECIMAL = re.compile("[0-9a-f]+")
"""A digest: chance makes nothing like it of forty letters of base64."""
_RUN = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{40,}={0,2}")


def undone(text: str) -> str:
    """Text without entities, escapes of JSON and JavaScript, and percent signs, however often applied."""
    for _ in range(ROUNDS):
        before = text
        if "&" in text:
            text = html.unescape(text)
        if "\\" in text:
            text = _ESCAPE.sub(_escaped, text)
        if "%" in text:
            # Most of them are spaces, for which no expression is needed.
            text = _PERCENT.sub(_percent, text.replace("%20", " "))
        if text == before:
            break
    return text


def _escaped(match: re.Match[str]) -> str:
    written = match[0]
    if written[1] == "u":
        octets = bytes.fromhex(written.replace("\\u", ""))
        return octets.decode("utf-16-be", "replace")
    if written[1] == "x":
        return bytes.fromhex(written[2:]).decode("latin-1")
    return written[1] if written[1] in "\"'\\/" else " "


def _percent(match: re.Match[str]) -> str:
    try:
        return bytes.fromhex(match[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return match[0]


def read(text: str, *, markup: bool) -> Iterator[str]:
    """Every text that a text holds, decoded: as it stands, between its tags, and in them.

    Of `markup` itself only what its tags part is read. What turns out to have tags when it is decoded is
    read in both ways: they may be tags that were packed, or signs that a text was about.
    """
    waiting = [(text, 0)]
    if markup:
        # No tag is one in a script or a comment; few pages have any.
        scripts = _RAW.finditer(text) if "<script" in text or "<!--" in text else ()
        yield from (undone(found[1] or found[2] or "") for found in scripts)
    else:
        yield (whole := undone(text))
        waiting = [(whole, 0)] if "<" in whole else []
    while waiting:
        found, depth = waiting.pop()
        for stream in _streams(found):
            plain = undone(stream)
            yield plain
            if "<" in plain and plain != stream and depth < ROUNDS:
                waiting.append((plain, depth + 1))


def between_tags(text: str, *, markup: bool) -> Iterator[str]:
    """Of what `read` gives, the text without what stands in tags."""
    plain = undone(_streams(text)[0] if markup else text)
    yield plain
    for _ in range(ROUNDS):
        if "<" not in plain:
            return
        before, plain = plain, undone(_streams(plain)[0])
        if plain == before:
            return
        yield plain


def _streams(text: str) -> tuple[str, str]:
    """What stands between tags and what stands in them; splitting is far faster than an expression."""
    if text.count("<") == text.count(">"):
        parts = text.replace(">", "<").split("<")
        return " ".join(parts[::2]), " ".join(parts[1::2])
    first, *rest = text.split("<")
    cut = [part.partition(">") for part in rest]
    outside = [after if closed else before for before, closed, after in cut]
    return " ".join([first, *outside]), " ".join([before for before, closed, _ in cut if closed])


def embedded(text: str, *, anywhere: bool) -> Iterator[bytes]:
    """Octets that text holds in base64: in `data:` addresses, or in any long run of its letters."""
    if not anywhere and "base64," not in text:
        return
    found = [*_DATA.finditer(text), *(_RUN.finditer(_BROKEN.sub("", text)) if anywhere else ())]
    for match in found:
        if _HEXADECIMAL.fullmatch(match[0]):
            continue
        written = "".join(match[match.lastindex or 0].split()).rstrip("=").replace("-", "+").replace("_", "/")
        whole = written[: len(written) // 4 * 4] if len(written) % 4 == 1 else written
        try:
            yield b64decode(whole + "=" * (-len(whole) % 4), validate=True)
        except Error:
            continue
