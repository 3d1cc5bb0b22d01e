"""GitHub Flavored Markdown to HTML, with the place of every heading, link and image.

The renderer is comrak, behind the one function `render`; cmarkgfm could stand in for it.
"""

import re
from bisect import bisect_left
from html import unescape

import comrak

from generator.model.document import Body, Heading, Reference
from generator.model.span import Span
from generator.source.limits import refuse_excess
from generator.source.places import Places

_TAG = re.compile(
    r"""<(?P<tag>a|img|h[1-6])(?P<attributes>(?:[\s/]+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)[\s/]*>""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_ANCHOR_LINK = re.compile(
    r'<a href="[^"]*" aria-label="[^"]*" data-heading-content="[^"]*" class="anchor"></a>'
)
_POSITION_ATTRIBUTE = re.compile(r' data-sourcepos="[\d:-]*"')
_FOOTNOTE = {"data-footnote-ref", "data-footnote-backref"}
RESERVED = ("_", "u-")
"""Beginnings of the names that the page around a body has for its own parts."""
_ANY_TAG = re.compile(r"<[^>]*>")
_TAG_WITH_ID = re.compile(r"<[^>]*\s(?:id|name)=[^>]*>", re.IGNORECASE)
_ID = re.compile(r"""\s(?:id|name)=["']([^"']+)["']""", re.IGNORECASE)


def _extensions() -> comrak.ExtensionOptions:
    options = comrak.ExtensionOptions()
    options.alerts = True
    options.autolink = True
    options.footnotes = True
    options.header_id_prefix = ""
    options.strikethrough = True
    options.table = True
    options.tagfilter = True
    options.tasklist = True
    return options


def _rendering() -> comrak.RenderOptions:
    options = comrak.RenderOptions()
    options.sourcepos = True
    # Raw HTML passes here because GitHub shows it; render/ lets through what is on its allow-list.
    options.unsafe_ = True
    return options


_EXTENSIONS = _extensions()
_RENDERING = _rendering()
_PARSING = comrak.ParseOptions()


def to_html(text: str) -> str:
    """HTML of a Markdown text, not sanitised, with comrak's `data-sourcepos` attributes."""
    return comrak.render_markdown(
        text, extension_options=_EXTENSIONS, parse_options=_PARSING, render_options=_RENDERING
    )


def with_places(text: str) -> str:
    """HTML of a body as pages have it, but for comrak's `data-sourcepos`: the lines of each element."""
    return _RESERVED.sub(r"\1section-\2", _ANCHOR_LINK.sub("", to_html(text)))


def render(text: str, offset: int = 0) -> Body:
    """Render a body that starts at character `offset` of its file.

    Raises SourceError for a body that would cost too much (`limits.py`).
    """
    refuse_excess(text, offset)
    html = with_places(text)
    found = _Finder(text, offset).scan(html)
    return Body(
        html=_POSITION_ATTRIBUTE.sub("", html),
        headings=tuple(found.headings),
        links=tuple(found.links),
        images=tuple(found.images),
        anchors=frozenset(
            unescape(name)
            for tag in _TAG_WITH_ID.findall(without_comments(html))
            for name in _ID.findall(tag)
            if not name.startswith(RESERVED)
        ),
    )


class _Finder:
    """Collects headings, links and images from rendered HTML, with their places in the source."""

    def __init__(self, text: str, offset: int) -> None:
        self.places = Places(text, offset)
        self._escaped = "\\|" in text
        self._in_cell = False
        self.headings: list[Heading] = []
        self.links: list[Reference] = []
        self.images: list[Reference] = []

    def scan(self, html: str) -> "_Finder":
        html = without_comments(html)
        cells = [tag.start() for tag in _CELL.finditer(html)] if self._escaped else []
        for tag in _TAG.finditer(html):
            name = tag["tag"].lower()
            attributes = {
                key.lower(): unescape(double or single or bare)
                for key, double, single, bare in _ATTRIBUTE.findall(tag["attributes"])
            }
            if name == "a":
                self._in_cell = _in_cell(html, cells, tag.start())
                self._link(attributes, html, tag.end())
            elif name == "img":
                self._in_cell = _in_cell(html, cells, tag.start())
                self._image(attributes)
            else:
                self._heading(int(name[1]), attributes, html, tag.end())
        return self

    def _link(self, attributes: dict[str, str], html: str, start: int) -> None:
        if "href" not in attributes or attributes.keys() & _FOOTNOTE:
            return
        target = attributes["href"]
        text = _text(html, start, "</a>")
        self.links.append(Reference(target=target, text=text, span=self._span(attributes, target)))

    def _image(self, attributes: dict[str, str]) -> None:
        target = attributes.get("src", "")
        span = self._span(attributes, target)
        text, title = attributes.get("alt", ""), attributes.get("title", "")
        self.images.append(Reference(target=target, text=text, span=span, title=title))

    def _span(self, attributes: dict[str, str], target: str) -> Span:
        return self.places.link(attributes.get("data-sourcepos"), target, in_cell=self._in_cell)

    def _heading(self, level: int, attributes: dict[str, str], html: str, start: int) -> None:
        text = _text(html, start, f"</h{level}>")
        span = self.places.heading(attributes.get("data-sourcepos"), text)
        self.headings.append(Heading(level=level, text=text, anchor=attributes.get("id", ""), span=span))


def _text(html: str, start: int, closing: str) -> str:
    # An element of raw HTML may never be closed.
    window = html[start : start + _LONGEST_TEXT]
    end = window.find(closing)
    inner = window if end < 0 else window[:end]
    return unescape(_ANY_TAG.sub("", inner) if "<" in inner else inner).strip()


def without_comments(html: str) -> str:
    """HTML without its comments, as browsers find their ends; one that has none ends with the text."""
    parts: list[str] = []
    place = 0
    while (start := html.find("<!--", place)) >= 0:
        parts.append(html[place:start])
        empty = _EMPTY_COMMENT.match(html, start)
        end = empty.end() if empty else html.find("-->", start + 4) + 3
        if end < start:
            return "".join(parts)
        place = end
    return "".join([*parts, html[place:]])


def _in_cell(html: str, cells: list[int], place: int) -> bool:
    """Whether a place of rendered HTML lies in a cell of a table; `cells` are where tags of cells start."""
    before = bisect_left(cells, place)
    return bool(before) and html[cells[before - 1] + 1] != "/"


_CELL = re.compile(r"</?t[dh]\b")
_EMPTY_COMMENT = re.compile("<!---?>")
_LONGEST_TEXT = 2_000
_RESERVED = re.compile(r"""(<h[1-6] id=")((?:_|u-|fn-|fnref-)[^"]*)""")
