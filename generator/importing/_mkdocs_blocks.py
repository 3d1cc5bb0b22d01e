"""What extensions of Python-Markdown made, to what GitHub and the site have for it."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

from generator.importing._base import Loss
from generator.importing._gfm import ALERT
from generator.importing._lines import Lines
from generator.importing._mkdocs_admonitions import alerts
from generator.importing._python_markdown import OPTIONS

_DROPPED = (
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "video",
    "audio",
    "canvas",
    "link",
    "meta",
    "svg",
)
_UNWRAPPED = ("div", "figure", "figcaption", "center", "font", "section", "article", "span", "button")
_KEPT = {
    "href",
    "src",
    "alt",
    "title",
    "colspan",
    "rowspan",
    "start",
    "open",
    "checked",
    "kind",
    "text",
    "value",
    "type",
}


def converted(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    """Change the page in place, and tell what is not as it was."""
    for change in (alerts, _details, _tabs, _definitions, _critic, _formulas, _code, _dropped, _attributes):
        lines.from_top()
        yield from change(soup, lines)
    for tag in soup.find_all(_UNWRAPPED):
        # The list of notes is taken apart when the text is written.
        if "footnote" not in tag.get_attribute_list("class"):
            tag.unwrap()


def _details(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for block in soup.find_all("details"):
        kind = " ".join(name for name in block.get_attribute_list("class") if name)
        if kind:
            yield Loss(lines.of(block), f"the kind `{kind}` of a part that unfolds was left out", "")
        block.attrs = {"open": ""} if block.has_attr("open") else {}
        if not block.find("summary", recursive=False):
            summary = soup.new_tag("summary")
            summary.string = "Details"
            block.insert(0, summary)


def _tabs(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for block in soup.find_all("div", class_="tabbed-set"):
        labels = [
            label.extract()
            for label in block.find_all("label")
            if label.find_parent(class_="tabbed-set") is block
        ]
        panes = (
            [
                pane
                for pane in block.find_all("div", class_=["tabbed-block", "tabbed-content"])
                if pane.find_parent(class_="tabbed-set") is block
                and not pane.find("div", class_="tabbed-block")
            ]
            if not block.find("div", class_="tabbed-block")
            else [
                pane
                for pane in block.find_all("div", class_="tabbed-block")
                if pane.find_parent(class_="tabbed-set") is block
            ]
        )
        names = ", ".join(f"“{label.get_text()}”" for label in labels)
        place = lines.of(labels[0]) if labels else lines.of(block)
        block.attrs = {}
        for pane, label in zip(panes, labels, strict=False):
            heading = soup.new_tag("p")
            strong = soup.new_tag("strong")
            strong.extend(list(label.children))
            heading.append(strong)
            pane.insert(0, heading)
        for choice in block.find_all("input", type="radio"):
            choice.decompose()
        yield Loss(
            place,
            f"tabs stand below each other now, each under its name: {names}",
            "give them headings, if they are long",
        )


def _definitions(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for block in soup.find_all("dl"):
        yield Loss(
            lines.of(block), "a list of definitions is kept as HTML in the text: Markdown has none", ""
        )


def _critic(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for tag in soup.find_all(["ins", "del", "mark", "span"], class_="critic"):
        place, text = lines.of(tag), tag.get_text()
        if tag.name in {"ins", "mark"}:
            yield Loss(place, f"a mark of review was taken away, and its text kept: “{text}”", "")
            tag.unwrap()
        else:
            what = (
                "a deletion is taken as accepted" if tag.name == "del" else "a remark of review was left out"
            )
            yield Loss(place, f"{what}: “{text}”", "see to what it asks before you go on")
            tag.decompose()


def _formulas(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for tag in soup.find_all(class_="arithmatex"):
        place = lines.of(tag)
        source = re.sub(r"^\\[(\[]\s*|\s*\\[)\]]$", "", tag.get_text().strip())
        yield Loss(
            place,
            f"a formula is shown as its source: `{source}`",
            "write it in words, or as an image with its text",
        )
        if tag.name == "div":
            tag.name = "pre"
        else:
            tag.name = "code"
        tag.attrs = {}
        tag.string = source


def _code(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for tag in soup.find_all("pre"):
        if told := str(tag.attrs.pop(OPTIONS, "")):
            yield Loss(
                lines.of_text(told),
                f"what stood behind the language of a block of code was left out: `{told}`",
                "write a title above the block",
            )
        code = tag.find("code")
        if isinstance(code, Tag) and "language-mermaid" in code.get_attribute_list("class"):
            yield Loss(
                lines.of(tag), "a Mermaid diagram is shown as its source", "add it as an image with its text"
            )


def _dropped(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for tag in soup.find_all(_DROPPED):
        address = str(tag.get("src") or tag.get("data") or tag.get("href") or "")
        place = lines.of_text(address or tag.get_text() or tag.name)
        shown = f" of {address}" if address else ""
        yield Loss(
            place,
            f"the element <{tag.name}>{shown} was left out: pages load and run nothing from elsewhere",
            "link to it, if readers need it",
        )
        tag.decompose()
    for tag in soup.find_all(class_="toc"):
        tag.decompose()


def _attributes(soup: BeautifulSoup, lines: Lines) -> Iterator[Loss]:
    for tag in soup.find_all(lambda tag: bool(tag.attrs)):
        own = {"class": _own_classes(tag)} if tag.has_attr("class") else {}
        other = {
            name: str(value)
            for name, value in tag.attrs.items()
            if name not in _KEPT | {"class", "id", "disabled"}
        }
        left = {**{name: " ".join(value) for name, value in own.items() if value}, **other}
        if left and tag.name not in {"input", "label"}:
            told = " ".join(f'{name}="{value}"' for name, value in left.items())
            yield Loss(lines.of_source(told, tag), f"attributes of <{tag.name}> were left out: {told}", "")


def _own_classes(tag: Tag) -> list[str]:
    """Classes that the author gave, not an extension."""
    made = re.compile(
        r"(language-|task-list|footnote|tabbed|highlight$|arithmatex|keys$|key-|critic|admonition|toc$|magiclink)"
    )
    return [
        name
        for name in tag.get_attribute_list("class")
        if name and not made.match(name) and tag.name not in {ALERT, "details"}
    ]
