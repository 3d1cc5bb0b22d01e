"""Emphasis in Markdown."""

from bs4 import Tag
from bs4.element import PageElement

_FORMATS = ("b", "strong", "em", "i", "del", "s", "mark", "ins", "u", "sub", "sup")


def marked(el: Tag, text: str, tag: str, sign: str, parent_tags: set[str]) -> str:
    """Emphasis by signs, or by tags where Markdown would take the signs for themselves."""
    inner = text.strip()
    if not inner or "_noformat" in parent_tags:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    beside = (el.previous_sibling, el.next_sibling)
    if any(isinstance(other, Tag) and other.name in _FORMATS for other in beside) or (
        el.parent is not None and el.parent.name in _FORMATS
    ):
        return f"{before}<{tag}>{inner}</{tag}>{after}"
    glued = (not before and _ends(beside[0], -1)) or (not after and _ends(beside[1], 0))
    if glued and not (inner[0].isalnum() and inner[-1].isalnum()):
        return f"{before}<{tag}>{inner}</{tag}>{after}"
    return f"{before}{sign}{inner}{sign}{after}"


def _ends(other: PageElement | None, at: int) -> bool:
    """Whether a neighbour meets emphasis with something else than a blank."""
    text = other.get_text() if other is not None else ""
    return bool(text) and not text[at].isspace()
