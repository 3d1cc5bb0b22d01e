"""A built site as its readers get it: pages parsed as HTML, addresses resolved as browsers do."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

HOST = "knowledge.example"
"""Host of `site_url` in mkdocs.yml."""

NAMED = "//@href | //@src | //@poster | //form/@action"
"""Where a page names addresses."""

HEADING_LINK = ".//*[self::h2 or self::h3 or self::h4]//a"
"""What makes an item of a list the entry of a page."""


@dataclass(frozen=True, slots=True)
class Card:
    """An entry of a list of pages: where it leads, and all its text."""

    address: str
    title: str
    text: str
    links: tuple[str, ...]
    heading: str
    """Heading of the section that the list stands in."""


@dataclass(frozen=True)
class BuiltSite:
    """A folder that a build wrote. Addresses are relative to it, `cities/pully/`."""

    folder: Path
    trees: dict[str, HtmlElement] = field(default_factory=dict)

    @cached_property
    def files(self) -> frozenset[str]:
        """Paths of all files."""
        return frozenset(
            file.relative_to(self.folder).as_posix() for file in self.folder.rglob("*") if file.is_file()
        )

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Addresses of all pages, `404.html` too."""
        return tuple(sorted(path.removesuffix("index.html") for path in self.files if path.endswith(".html")))

    def has(self, address: str) -> bool:
        """Whether a browser that asks for an address gets a file without being sent elsewhere."""
        return self.file(address).relative_to(self.folder).as_posix() in self.files

    def file(self, address: str) -> Path:
        """The file of a page's address."""
        path = f"{address}index.html" if address.endswith("/") or not address else address
        return self.folder / path

    def text(self, path: str) -> str:
        return (self.folder / path).read_text("utf-8")

    def tree(self, address: str) -> HtmlElement:
        """The parsed page of an address."""
        if address not in self.trees:
            self.trees[address] = html.document_fromstring(self.file(address).read_text("utf-8"))
        return self.trees[address]

    def anchors(self, address: str) -> set[str]:
        """Everything that a fragment can lead to."""
        found = self.tree(address).xpath("//@id | //a/@name")
        return {str(name) for name in found}

    def main(self, address: str) -> HtmlElement:
        """The part of a page that is its own, without header, navigation and footer."""
        return self.tree(address).xpath("//main")[0]

    def links(self, address: str) -> list[str]:
        """Where the links of a page's own part lead within the site, without fragments."""
        targets = (self.internal(address, link) for link in self.main(address).xpath(".//a"))
        return [urldefrag(target).url for target in targets if target is not None]

    def targets(self, address: str) -> list[tuple[str, str]]:
        """Every address of this site that a page names, as written and as resolved."""
        written = [str(value) for value in self.tree(address).xpath(NAMED)]
        for sources in self.tree(address).xpath("//@srcset"):
            written += [source.split()[0] for source in str(sources).split(",")]
        resolved = ((link, internal(address, link)) for link in written)
        return [(link, target) for link, target in resolved if target is not None]

    def internal(self, address: str, link: HtmlElement) -> str | None:
        """Where a link of a page leads, None for other hosts and for links without a target."""
        href = link.get("href")
        return None if href is None else internal(address, str(href))

    def counts(self, address: str) -> set[tuple[str, int]]:
        """Links of a page's own part that stand with a number, as lists of values do."""
        found = set()
        for item in self.main(address).xpath(".//li[a] | .//td[a]"):
            target = self.internal(address, item.find("a"))
            if target is not None and (numbers := re.findall(r"\d+", squeezed(item))):
                found.add((target, int(numbers[-1])))
        return found

    def cards(self, address: str) -> list[Card]:
        """The entries of a page's lists: items with a heading that is a link."""
        items = self.main(address).xpath(f".//li[{HEADING_LINK}][not(.//li[{HEADING_LINK}])]")
        return [self._card(address, item) for item in items]

    def _card(self, address: str, item: HtmlElement) -> Card:
        own = item.xpath(HEADING_LINK)[0]
        heading = item.xpath("(ancestor::section[1]//h2)[1]")
        targets = (self.internal(address, link) for link in item.xpath(".//a"))
        return Card(
            address=self.internal(address, own) or "",
            title=squeezed(own),
            text=squeezed(item),
            links=tuple(target for target in targets if target is not None),
            heading=squeezed(heading[0]) if heading else "",
        )

    def described(self, address: str) -> str:
        """All text of a page's own part."""
        return squeezed(self.main(address))


def squeezed(element: HtmlElement) -> str:
    """The text of an element with single spaces."""
    return " ".join(element.text_content().split())


def internal(address: str, written: str) -> str | None:
    """The address, with its fragment, that a link on a page leads to; None for other hosts."""
    parts = urlsplit(urljoin(f"https://{HOST}/{address}", written))
    if parts.scheme not in {"http", "https"} or parts.netloc != HOST:
        return None
    path = unquote(parts.path).removeprefix("/")
    return f"{path}#{unquote(parts.fragment)}" if parts.fragment else path
