"""A content folder with a secret in it, and every way in which an output could hold that secret."""

import base64
import gzip
import html
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZipFile

from generator.pipeline.leaks.edition import needles_of
from generator.pipeline.leaks.needles import Needles
from generator.pipeline.leaks.scan import Scanner
from generator.pipeline.load import load
from tests.factories import ROOT, page, settings, work, write

TITLE = "Où “sept lanternes” & one <secret> tunnel cross beneath Nowhereville"
SUMMARY = "Nobody has been told that six lanterns burn below."
SENTENCE = "The tunnel of Nowhereville opens at midnight when no lantern burns beneath the market square"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 3
SOURCE = "deliverables/tunnel-beneath-nowhereville/index.md"

REGISTRY: Mapping[str, str] = {
    f"registry/{name}.yml": (ROOT / f"content/registry/{name}.yml").read_text("utf-8")
    for name in ("kinds", "agencies", "clauses")
}
"""The registries that the pages of these tests need: all of them take a second to read."""

FILES: Mapping[str, str | bytes] = {
    SOURCE: work(
        f"{SENTENCE}.\n\n![Seven lanterns in a row along a dark and narrow passage](dark-passage.png)\n",
        title=TITLE,
        summary=SUMMARY,
        status="draft",
    ),
    "deliverables/tunnel-beneath-nowhereville/dark-passage.png": PICTURE,
    "about/public.md": page(
        "Everybody knows that the bridge of Nowhereville is open by day and by night.",
        title="Public",
        status="published",
    ),
}


def needles(folder: Path, files: Mapping[str, str | bytes] = FILES) -> Needles:
    """Needles of a content folder as the public build makes them."""
    loaded = load([write(folder, {**REGISTRY, **files})])
    return needles_of(loaded.corpus, settings(), [])


def _chunk(kind: bytes, octets: bytes) -> bytes:
    return struct.pack(">I", len(octets)) + kind + octets + struct.pack(">I", zlib.crc32(kind + octets))


def png(*chunks: bytes) -> bytes:
    """A picture of one point, with further chunks."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    body = _chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + body + _chunk(b"IEND", b"")


def archive(name: str, octets: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as opened:
        opened.writestr("[Content_Types].xml", "<Types/>")
        opened.writestr(name, octets)
    return made.getvalue()


def _lines(octets: bytes, width: int) -> bytes:
    return b"\n".join(octets[start : start + width] for start in range(0, len(octets), width))


def _runs(text: str) -> str:
    """A paragraph as a word processor keeps it: every few letters in a run of their own."""
    words = " ".join(text.split()).split(" ")
    return "".join(f"<w:r><w:t xml:space='preserve'>{html.escape(word)} </w:t></w:r>" for word in words)


_STRAIGHT = str.maketrans("“”", '""')


def _page(inner: str) -> bytes:
    return f"<!doctype html>\n<html><body><main>{inner}</main></body></html>\n".encode()


TEXT: Mapping[str, Callable[[str], bytes]] = {
    "plain text": lambda text: f"before {text} after".encode(),
    "upper case": lambda text: text.upper().encode(),
    "html": lambda text: _page(f"<p>{html.escape(text)}</p>"),
    "html, a tag around each word": lambda text: _page(
        " ".join(f"<b>{html.escape(word)}</b>" for word in text.split())
    ),
    "an attribute": lambda text: _page(f'<img alt="{html.escape(text)}">'),
    "numbered entities": lambda text: _page("".join(f"&#{ord(letter)};" for letter in text)),
    "numbered entities, in hexadecimal": lambda text: _page("".join(f"&#x{ord(c):x};" for c in text)),
    "html in html": lambda text: _page(html.escape(html.escape(f"<p>{text}</p>"))),
    "json": lambda text: json.dumps({"text": text}, ensure_ascii=False).encode(),
    "json in ASCII": lambda text: json.dumps({"text": text}).encode(),
    "every letter escaped": lambda text: (
        '"' + "".join(f"\\u{ord(letter):04x}" for letter in text) + '"'
    ).encode(),
    "html in json": lambda text: json.dumps([f"<p>{html.escape(text)}</p>"]).encode(),
    "json in an attribute": lambda text: _page(f'<div data-x="{html.escape(json.dumps(text))}"></div>'),
    "json in a script": lambda text: _page(f"<script>var x = {json.dumps([text])};</script>"),
    "a comment": lambda text: _page(f"<!-- {text} -->"),
    "xml": lambda text: f"<?xml version='1.0'?><feed><title>{html.escape(text)}</title></feed>".encode(),
    "CDATA": lambda text: f"<?xml version='1.0'?><feed><![CDATA[{text}]]></feed>".encode(),
    "a percent-encoded query": lambda text: (
        f"<url><loc>https://x.example/?q={quote(text)}</loc></url>".encode()
    ),
    "percent-encoded twice": lambda text: quote(quote(text)).encode(),
    "every octet percent-encoded": lambda text: "".join(f"%{o:02X}" for o in text.encode()).encode(),
    "UTF-16 with a mark": lambda text: text.encode("utf-16"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "a mark of UTF-16 before UTF-8": lambda text: b"\xff\xfe" + text.encode(),
    "UTF-16 without": lambda text: text.encode("utf-16-le"),
    "UTF-16 with the other order": lambda text: text.encode("utf-16-be"),
    "UTF-16 at an odd place": lambda text: b"\0\0\0" + text.encode("utf-16-le"),
    "gzip": lambda text: gzip.compress(text.encode()),
    "gzip of gzip": lambda text: gzip.compress(gzip.compress(text.encode())),
    "a fragment of a search index": lambda text: gzip.compress(b"pagefind_dcd" + json.dumps(text).encode()),
    "zlib behind a prefix": lambda text: b"pagefind\0" + zlib.compress(text.encode()),
    "base64 in a page": lambda text: _page(
        f'<img src="data:text/plain;base64,{base64.b64encode(text.encode()).decode()}">'
    ),
    "base64 in json": lambda text: json.dumps({"x": base64.b64encode(text.encode()).decode()}).encode(),
    "base64 in lines": lambda text: base64.encodebytes(text.encode() * 3),
    "base64 in lines of 64": lambda text: _lines(base64.b64encode(text.encode() * 3), 64),
    "a picture's address in lines": lambda text: _page(
        f'<img src="data:x/y;base64, {base64.encodebytes(text.encode()).decode()}">'
    ),
    "base64 in a script": lambda text: _page(
        f"<script>atob('{base64.b64encode(text.encode()).decode()}')</script>"
    ),
    "base64 for addresses": lambda text: json.dumps(
        base64.urlsafe_b64encode(text.encode()).decode()
    ).encode(),
    "a packed address in a stylesheet": lambda text: (
        b"a{background:url(data:x/y;base64," + base64.b64encode(gzip.compress(text.encode())) + b")}"
    ),
    "a text chunk of a PNG": lambda text: png(
        _chunk(b"tEXt", b"Comment\0" + text.translate(_STRAIGHT).encode("latin-1"))
    ),
    "a packed text chunk of a PNG": lambda text: png(
        _chunk(b"zTXt", b"Comment\0\0" + zlib.compress(text.encode()))
    ),
    "an international text chunk of a PNG": lambda text: png(
        _chunk(b"iTXt", b"Comment\0\1\0en\0\0" + zlib.compress(text.encode()))
    ),
    "Exif of a JPEG": lambda text: (
        b"\xff\xd8\xff\xe1\0\0Exif\0\0II*\0" + text.encode("utf-16-le") + b"\0\0\xff\xd9"
    ),
    "XMP of a JPEG": lambda text: (
        b"\xff\xd8\xff\xe1\0\0http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:title>"
        + html.escape(text).encode()
        + b"</dc:title></x:xmpmeta>\xff\xd9"
    ),
    "a stream of a PDF": lambda text: (
        b"%PDF-1.7\n\xe2\xe3\n1 0 obj <</Filter /FlateDecode>> stream\n"
        + zlib.compress(f"BT ({text}) Tj ET".encode())
        + b"\nendstream"
    ),
    "a word processor's file": lambda text: archive(
        "word/document.xml", f"<w:p>{_runs(text)}</w:p>".encode()
    ),
    "an archive behind a picture": lambda text: png() + archive("a.txt", text.encode()),
    "an archive in an archive": lambda text: archive("inner.zip", archive("a.txt", text.encode())),
}
"""Text to the octets of an output, by what it is."""


ELSEWHERE = "Nine crows watched the old mill turn backwards in the rain of last October"


def leaks(folder: Path, files: Mapping[str, str | bytes], text: str) -> set[tuple[str, str]]:
    """Which sources a text gives away, and what of them."""
    seen = Scanner(needles(folder, files)).look("a.txt", text.encode())
    return {(one.path, one.what) for one in seen.found}


def draft(**fields: object) -> Mapping[str, str | bytes]:
    return {**FILES, "about/draft.md": page(ELSEWHERE, **fields)}
