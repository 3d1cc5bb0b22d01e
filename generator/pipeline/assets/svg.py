"""Drawings: what in an SVG would run, fetch, or show what is not its own. Nothing is ever rewritten."""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping

from defusedxml import DefusedXmlException, DTDForbidden
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from generator.pipeline.assets import css, raster
from generator.pipeline.assets.extent import extent
from generator.pipeline.assets.inspection import Inspection
from generator.pipeline.assets.words import AUTHOR, EMAIL

_SVG = "http://www.w3.org/2000/svg"
_HTML = "http://www.w3.org/1999/xhtml"
_EVENTS = "http://www.w3.org/2001/xml-events"

_REFUSED = frozenset(
    "script handler listener foreignobject iframe object embed audio video".split()  # noqa: SIM905
)
_REFERENCES = frozenset("href src data action formaction poster background srcset ping".split())  # noqa: SIM905
_PICTURES = frozenset({"image", "feimage"})
_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|avif);base64,(.*)", re.IGNORECASE | re.DOTALL)
_BLANK = re.compile(r"[\s\x00-\x20]+")
_RUNS = ("javascript:", "vbscript:", "data:text/", "data:application/", "data:image/svg")
_ENCODING = re.compile(rb"\s*<\?xml[^>]*\bencoding\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
_MAIL = re.compile(r"\w@\w[\w-]{0,63}\.\w")
_PATHS = frozenset({"export-filename", "docbase", "absref"})
_SHOWN = 60


def look(content: bytes) -> Inspection:
    """Read a drawing as a browser would. Never raises for what the octets hold."""
    drawing = _Drawing()
    if fault := _encoding(content):
        return Inspection(faults=frozenset({fault}))
    try:
        parser = DefusedXMLParser(target=drawing, forbid_dtd=True)
        parser.feed(content)
        parser.close()
    except DTDForbidden:
        drawing.faults.add("has a DOCTYPE")
    except DefusedXmlException:
        drawing.faults.add("declares entities")
    except (ParseError, ValueError, LookupError):
        drawing.faults.add("is no well-formed XML")
    return Inspection(
        width=drawing.width,
        height=drawing.height,
        faults=frozenset(drawing.faults),
        personal=frozenset(drawing.personal),
    )


def _encoding(content: bytes) -> str:
    """Other encodings are read differently by different readers, which hides things from one of them."""
    declared = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
    try:
        # UTF-16 may pass for UTF-8, but for its zeros.
        known = "\0" not in content.decode()
    except UnicodeDecodeError:
        known = False
    if declared and declared[1].lower() not in {b"utf-8", b"us-ascii"}:
        known = False
    return "" if known else "is no UTF-8"


class _Drawing:
    """Takes a drawing from the parser, piece by piece, and keeps what is wrong with it."""

    def __init__(self) -> None:
        self.width = 0
        self.height = 0
        self.faults: set[str] = set()
        self.personal: set[str] = set()
        self._open: list[str] = []
        self._within = dict.fromkeys(("style", "creator"), 0)
        self._style: list[str] = []

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        namespace, name = _split(tag)
        if not self._open:
            self._root(namespace, name, attributes)
        self._open.append(name)
        if name in self._within:
            self._within[name] += 1
        if namespace == _HTML:
            self.faults.add(f"holds HTML (`<{_shown(name)}>`)")
        elif name in _REFUSED or namespace == _EVENTS:
            self.faults.add(f"holds `<{_shown(tag.rpartition('}')[2])}>`")
        for key, value in attributes.items():
            self._attribute(name, *_split(key), value)

    def end(self, _tag: str) -> None:
        name = self._open.pop()
        if name in self._within:
            self._within[name] -= 1
        if name == "style":
            self._css("".join(self._style))
            self._style.clear()

    def data(self, text: str) -> None:
        if self._within["style"]:
            self._style.append(text)
        elif self._within["creator"] and text.strip():
            self.personal.add(AUTHOR)

    def comment(self, text: str) -> None:
        if _MAIL.search(text):
            self.personal.add(EMAIL)

    def pi(self, target: str, _data: str | None = None) -> None:
        if target.lower() == "xml-stylesheet":
            self.faults.add("takes in a style sheet (`<?xml-stylesheet?>`)")

    def close(self) -> None:
        """The drawing is read."""

    def _root(self, namespace: str, name: str, attributes: Mapping[str, str]) -> None:
        if (namespace, name) != (_SVG, "svg"):
            self.faults.add("is no SVG: its outermost element is another")
        self.width, self.height = extent(attributes)
        if not (self.width and self.height):
            self.faults.add("gives no size: it needs `viewBox`, or `width` and `height`")

    def _attribute(self, element: str, namespace: str, name: str, value: str) -> None:
        compact = _BLANK.sub("", value).lower()
        if (name.startswith("on") and not namespace) or namespace == _EVENTS:
            self.faults.add(f"has an event handler (`{_shown(name)}`)")
        elif name == "attributename" and _targets_reference(compact):
            self.faults.add(f"animates a reference (`{_shown(value)}`)")
        elif name == "base" and namespace:
            self.faults.add(f"changes what its references mean (`xml:base={_shown(value)}`)")
        elif name in _REFERENCES:
            self._reference(value, picture=element in _PICTURES)
        elif name in _PATHS and value.strip():
            self.personal.add("path on a computer")
        elif any(word in compact for word in _RUNS):
            self.faults.add(f"refers to `{_shown(value)}`")
        if "(" in value or "\\" in value or name == "style":
            self._css(value)

    def _css(self, style: str) -> None:
        text = css.plain(style)
        self.faults.update(f"has `{word}` in its style" for word in css.active(text))
        for reference in css.references(text):
            self._reference(reference, picture=True)

    def _reference(self, value: str, *, picture: bool) -> None:
        """Only parts of the drawing itself, and pictures of pixels that it carries, may be referred to."""
        target = value.strip()
        if target.startswith("#"):
            return
        data = _DATA.fullmatch(target) if picture else None
        if data is None:
            self.faults.add(f"refers to `{_shown(target)}`")
            return
        self.faults.update(f"carries a picture that {fault}" for fault in self._carried(data[1]))

    def _carried(self, encoded: str) -> Iterator[str]:
        try:
            content = base64.b64decode(_BLANK.sub("", encoded), validate=True)
        except (binascii.Error, ValueError):
            yield "does not decode"
            return
        seen = raster.look(content)
        self.personal |= seen.personal
        yield from sorted(seen.faults)


def _split(name: str) -> tuple[str, str]:
    """Namespace and local name, the latter in lower case: HTML parsers do not mind case."""
    namespace, _, local = name.rpartition("}")
    return namespace.removeprefix("{"), local.lower()


def _targets_reference(name: str) -> bool:
    local = name.rpartition(":")[2]
    return local in _REFERENCES or local.startswith("on") or local == "base"


def _shown(value: str) -> str:
    """A piece of a drawing as a message may print it."""
    text = "".join(char if char.isprintable() else " " for char in value[:_SHOWN]).replace("`", "'")
    return text + ("…" if len(value) > _SHOWN else "")
