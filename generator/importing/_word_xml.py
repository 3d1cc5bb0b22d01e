"""Names in the XML of Word documents, in both editions of its standard."""

import re
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
