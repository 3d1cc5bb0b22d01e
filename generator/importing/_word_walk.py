"""Through a part of a Word document, knowing where in it one is."""

from collections.abc import Container, Mapping
from typing import Self
from xml.etree.ElementTree import Element

from generator.importing._base import Loss
from generator.importing._word_xml import has, local, shown, style_of, text_of

_SPACES = dict.fromkeys(("tab", "br"), " ")
_SAID = {"t", *_SPACES}


class Walk:
    """Goes through a part once: changes what would vanish, notes the rest.

    `comments` are texts by number, `headings` the identifiers of styles that are headings.
    """

    def __init__(
        self, name: str, comments: Mapping[str, str], headings: Container[str], part: str = ""
    ) -> None:
        self.losses: list[Loss] = []
        self._name = name
        self._part = part
        self._comments = comments
        self._headings = headings
        self._paragraph = 0
        self._heading = ""
        self._text = ""

    def through(self, root: Element) -> Self:
        """Walk the whole part."""
        self._children(root)
        return self

    @property
    def _place(self) -> str:
        under = f", under {shown(self._heading)}" if self._heading else ""
        at = f"at {shown(self._text)}" if self._text else f"paragraph {self._paragraph}"
        return f"{self._name}{self._part}{under}, {at}"

    def tell(self, message: str, fix: str = "") -> None:
        """Note what is not as it was, with its place."""
        self.losses.append(Loss(self._place, message, fix))

    def _children(self, parent: Element) -> None:
        waiting = list(parent)
        while waiting:
            child = waiting.pop(0)
            if local(child) == "p":
                self._begin(child)
            replaced = self.changed(child)
            if replaced == [child]:
                self._children(child)
                continue
            at = list(parent).index(child)
            parent.remove(child)
            for number, new in enumerate(replaced):
                parent.insert(at + number, new)
            # What took its place is looked at in turn.
            waiting = [*replaced, *waiting]

    def _begin(self, paragraph: Element) -> None:
        self._paragraph += 1
        self._text = " ".join(
            "".join(
                _SPACES.get(local(one), one.text or "") for one in paragraph.iter() if local(one) in _SAID
            ).split()
        )
        if style_of(paragraph) in self._headings:
            self._heading = self._text
        marked = [one for one in paragraph if local(one) == "r" and has(one, "highlight")]
        if text := " ".join("".join(map(text_of, marked)).split()):
            self.tell(
                f"highlighted text is plain text now: {shown(text)}", "see that nothing in it is still open"
            )

    def changed(self, element: Element) -> list[Element]:
        """What takes the place of an element: itself, where nothing else does."""
        raise NotImplementedError
