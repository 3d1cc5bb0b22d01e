"""GitHub Flavored Markdown to HTML, with the place of every heading, link and image.

The renderer is comrak, behind the one function `render`; cmarkgfm could stand in for it.
"""

import re
from html import unescape

import comrak

from generator.model.document import Body, Heading, Reference
from generator.model.span import LineIndex, Span
from generator.source.faults import TOO_DEEP, SourceError

MAX_CONTAINERS = 32
"""Quotes and lists that one line may open; comrak's time grows steeply with thousands of them."""

_CONTAINERS = re.compile(
    rf"^[ \t]*(?:(?:>[ \t]*|[-+*][ \t]+|\d{{1,9}}[.)][ \t]+)){{{MAX_CONTAINERS + 1}}}", re.MULTILINE
)
_TAG = re.compile(
    r"""<(?P<tag>a|img|h[1-6])(?P<attributes>(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*/?>""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_SOURCE_POSITION = re.compile(r"(\d+):(\d+)-(\d+):(\d+)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ANCHOR_LINK = re.compile(
    r'<a href="[^"]*" aria-label="[^"]*" data-heading-content="[^"]*" class="anchor"></a>'
)
_POSITION_ATTRIBUTE = re.compile(r' data-sourcepos="[\d:-]*"')
_FOOTNOTE = {"data-footnote-ref", "data-footnote-backref"}
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


def render(text: str, offset: int = 0) -> Body:
    """Render a body that starts at character `offset` of its file.

    Raises SourceError where one line opens more than MAX_CONTAINERS quotes and lists.
    """
    if deep := _CONTAINERS.search(text):
        message = f"more than {MAX_CONTAINERS} quotes or lists inside each other"
        raise SourceError(TOO_DEEP, message, offset + deep.start())
    html = _ANCHOR_LINK.sub("", to_html(text))
    found = _Finder(text, offset).scan(html)
    return Body(
        html=_POSITION_ATTRIBUTE.sub("", html),
        headings=tuple(found.headings),
        links=tuple(found.links),
        images=tuple(found.images),
        anchors=frozenset(
            unescape(name)
            for tag in _TAG_WITH_ID.findall(_COMMENT.sub("", html))
            for name in _ID.findall(tag)
        ),
    )


class _Finder:
    """Collects headings, links and images from rendered HTML, with their places in the source."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.lines = LineIndex(text)
        self.raw = 0
        self._escaped = "\\|" in text
        self._in_cell = False
        self._plain = text.isascii()
        self.headings: list[Heading] = []
        self.links: list[Reference] = []
        self.images: list[Reference] = []

    def scan(self, html: str) -> "_Finder":
        html = _COMMENT.sub("", html)
        for tag in _TAG.finditer(html):
            name = tag["tag"].lower()
            attributes = {
                key.lower(): unescape(double or single or bare)
                for key, double, single, bare in _ATTRIBUTE.findall(tag["attributes"])
            }
            if name == "a":
                self._in_cell = self._escaped and _in_cell(html, tag.start())
                self._link(attributes, html, tag.end())
            elif name == "img":
                self._in_cell = self._escaped and _in_cell(html, tag.start())
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
        self.images.append(Reference(target=target, text=attributes.get("alt", ""), span=span))

    def _heading(self, level: int, attributes: dict[str, str], html: str, start: int) -> None:
        text = _text(html, start, f"</h{level}>")
        span = self._span(attributes, text)
        self.headings.append(Heading(level=level, text=text, anchor=attributes.get("id", ""), span=span))

    def _span(self, attributes: dict[str, str], written: str) -> Span:
        """Place that comrak gives; for raw HTML, where it gives none, the first place of the words."""
        if match := _SOURCE_POSITION.fullmatch(attributes.get("data-sourcepos", "")):
            line, column, end_line, end_column = map(int, match.groups())
            return Span(self._at(line, column - 1), self._at(end_line, end_column))
        address = re.compile(rf"""(?i:href|src)\s*=\s*["']?({re.escape(written)})""").search(
            self.text, self.raw
        )
        start = address.start(1) if address else max(self.text.find(written), 0)
        self.raw = start
        return Span(self.offset + start, self.offset + start + len(written))

    def _at(self, line: int, octets: int) -> int:
        """Offset in the file of a place that comrak counts in octets of UTF-8."""
        start = self.lines.offset(line)
        if self._plain and not self._in_cell:
            return self.offset + start + octets
        end = self.lines.offset(line + 1) if line < self.lines.count else len(self.text)
        content = self.text[start:end]
        if not content.isascii():
            octets = len(content.encode()[:octets].decode(errors="ignore"))
        if self._in_cell:
            octets = _past_escaped_bars(content, octets)
        return self.offset + start + octets


def _text(html: str, start: int, closing: str) -> str:
    inner = html[start : html.find(closing, start)]
    return unescape(_ANY_TAG.sub("", inner) if "<" in inner else inner).strip()


def _in_cell(html: str, place: int) -> bool:
    """Whether a place of rendered HTML lies in a cell of a table."""
    opened = max(html.rfind("<td", 0, place), html.rfind("<th", 0, place))
    return opened > max(html.rfind("</td>", 0, place), html.rfind("</th>", 0, place))


def _past_escaped_bars(row: str, place: int) -> int:
    """A place in a row of a table, from one that leaves out the backslashes before bars of its cell."""
    cell = max((bar.end() for bar in _BAR.finditer(row, 0, place)), default=0)
    moved = place
    while (shifted := place + row.count("\\|", cell, moved)) != moved:
        moved = shifted
    return moved


_BAR = re.compile(r"(?<!\\)\|")
