"""Names in the XML of Word documents, in both editions of its standard."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"

_NAMESPACE = re.compile(r"^\{[^}]*\}")
_SHOWN = 50


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return _NAMESPACE.sub("", str(element.tag))


def attribute(element: Element, name: str) -> str:
    """An attribute, whatever its namespace."""
    return next((value for key, value in element.attrib.items() if _NAMESPACE.sub("", key) == name), "")


def style_of(paragraph: Element) -> str:
    """The identifier of a paragraph's style, which each language of Word has its own of."""
    looks = (one for properties in paragraph if local(properties) == "pPr" for one in properties)
    return next((attribute(one, "val") for one in looks if local(one) == "pStyle"), "")


def text_of(element: Element) -> str:
    """The text in an element, deleted text included, with a blank between paragraphs."""
    parts = []
    for inner in element.iter():
        if local(inner) in {"t", "delText"}:
            parts.append(inner.text or "")
        elif local(inner) in {"p", "tab", "br"}:
            parts.append(" ")
    return " ".join("".join(parts).split())


def shown(text: str) -> str:
    """The beginning of a text, for a report."""
    return f"“{text}”" if len(text) <= _SHOWN else f"“{text[:_SHOWN].rpartition(' ')[0] or text[:_SHOWN]} …”"


def run(text: str) -> Element:
    """A run of plain text."""
    made = Element(f"{W}r")
    words = Element(f"{W}t")
    words.text = text
    made.append(words)
    return made


def box(contents: list[Element]) -> Element:
    """A run with the text of boxes as old versions of Word have it: read as paragraphs behind its own."""
    made = Element(f"{W}r")
    picture = Element(f"{W}pict")
    for content in contents:
        holder = Element(f"{V}textbox")
        content.tag = f"{W}txbxContent"
        holder.append(content)
        picture.append(holder)
    made.append(picture)
    return made


def has(element: Element, name: str) -> bool:
    """Whether an element of a name stands anywhere in another."""
    return any(local(one) == name for one in element.iter())


def boxes(element: Element) -> list[Element]:
    """The contents of every text box in an element."""
    return [one for one in element.iter() if local(one) == "txbxContent"]


def crops(element: Element) -> Iterator[str]:
    """How much of each side of a picture is cut away."""
    for one in element.iter():
        if local(one) == "srcRect":
            yield from one.attrib.values()


def looks(run_: Element) -> Iterator[Element]:
    """What a run says of its looks."""
    for child in run_:
        if local(child) == "rPr":
            yield from child
