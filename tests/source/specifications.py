"""The examples of the CommonMark and GFM specifications, and how their HTML is compared."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

import yaml

from tests.factories import ROOT

FOLDER = ROOT / ".cache" / "specifications"
"""Where `make` puts what `.ci/specifications` fetches."""

_EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n(.*?)^`{32}$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"h[1-6]")
_BLOCK = re.compile(
    r"h[1-6]|address|article|aside|blockquote|body|br|button|canvas|caption|col|colgroup|dd|div|dl|dt|embed"
    r"|fieldset|figcaption|figure|footer|form|head|header|hgroup|hr|html|iframe|legend|li|map|noscript|object|ol"
    r"|output|p|pre|progress|script|section|style|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video"
)


class Example(NamedTuple):
    """An example of a specification; `number` is what its readers know it by."""

    specification: str
    number: int
    markdown: str
    html: str

    def __str__(self) -> str:
        return f"{self.specification}-{self.number}"


def examples(specification: str) -> Iterator[Example]:
    """Every example of a specification, tabs written as such; none before it has been fetched."""
    if not FOLDER.is_dir():
        return
    text = (FOLDER / f"{specification}.txt").read_text(encoding="utf-8").replace("→", "\t")
    for number, found in enumerate(_EXAMPLE.finditer(text), start=1):
        yield Example(specification, number, found[1], found[2])


def deviations() -> dict[str, str]:
    """Reasons for what we render otherwise, by the name of the example."""
    listed = yaml.safe_load((ROOT / "tests/source/deviations.yml").read_text(encoding="utf-8"))
    return {
        f"{specification}-{number}": entry["reason"]
        for specification, entries in listed.items()
        for entry in entries
        for number in entry["examples"]
    }


class _Structure(HTMLParser):
    """Tags, attributes and text of HTML, without what says nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tokens: list[tuple[str, ...]] = []
        self.preformatted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The anchors of headings are GitHub's; tests/source/test_markdown.py holds them.
        ours = {"id"} if _HEADING.fullmatch(tag) else set()
        kept = sorted((name, value or "") for name, value in attrs if name not in ours)
        self.tokens.append(("open", tag, *(part for pair in kept for part in pair)))
        self.preformatted += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.tokens.append(("close", tag))
        self.preformatted -= tag == "pre"

    def handle_data(self, data: str) -> None:
        kind = "preformatted" if self.preformatted > 0 else "text"
        if self.tokens and self.tokens[-1][0] == kind:
            data = self.tokens.pop()[1] + data
        self.tokens.append((kind, re.sub(r"\s+", " ", data) if kind == "text" else data))

    def handle_comment(self, data: str) -> None:
        self.tokens.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.tokens.append(("declaration", decl))

    def handle_pi(self, data: str) -> None:
        self.tokens.append(("instruction", data))

    def unknown_decl(self, data: str) -> None:
        self.tokens.append(("section", data))


def structure(html: str) -> list[tuple[str, ...]]:
    """What HTML says: `<br />` as `<br>`, attributes in order, no space beside the edges of blocks."""
    parser = _Structure()
    parser.feed(html)
    parser.close()
    tokens = parser.tokens
    kept: list[tuple[str, ...]] = []
    for before, token, after in zip([None, *tokens], tokens, [*tokens[1:], None], strict=False):
        if token[0] == "text":
            text = token[1].lstrip() if _edge(before) else token[1]
            text = text.rstrip() if _edge(after) else text
            kept.extend([("text", text)] if text else [])
        else:
            kept.append(token)
    return kept


def _edge(token: tuple[str, ...] | None) -> bool:
    return token is None or (token[0] in {"open", "close"} and _BLOCK.fullmatch(token[1]) is not None)
