"""What a Word document holds besides text: brought into its text, or told with its place."""

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from generator.importing._word_walk import Walk
from generator.importing._word_xml import (
    attribute,
    box,
    boxes,
    crops,
    has,
    local,
    looks,
    run,
    shown,
    text_of,
)

_ACCEPT = "accept or reject the changes in Word first, if it should be otherwise"
_LOST_GRAPHICS = {
    "chart": "chart",
    "chartex": "chart",
    "diagram": "diagram (SmartArt)",
    "ink": "handwriting",
}


class Marks(Walk):
    """What would vanish is changed, or told."""

    def changed(self, element: Element) -> list[Element]:
        """Each kind of element has a way of its own."""
        change = _CHANGES.get(local(element))
        return change(self, element) if change else [element]

    def inserted(self, element: Element) -> list[Element]:
        """A tracked insertion counts as accepted."""
        if text := text_of(element):
            self.tell(f"an insertion that was tracked is taken as accepted: {shown(text)}", _ACCEPT)
        return [element]

    def deleted(self, element: Element) -> list[Element]:
        """So does a deletion; one without text is the mark of something else, as of a row."""
        text = text_of(element)
        if text:
            self.tell(f"a deletion that was tracked is taken as accepted: {shown(text)}", _ACCEPT)
        return [] if text else [element]

    def row(self, element: Element) -> list[Element]:
        """A row of a table may be deleted as a whole."""
        marks = [one for properties in element if local(properties) == "trPr" for one in properties]
        return self.deleted(element) if any(local(one) == "del" for one in marks) else [element]

    def opened(self, element: Element) -> list[Element]:
        """What only says how its text is made or runs is replaced by the text."""
        return list(element)

    def ruby(self, element: Element) -> list[Element]:
        """Small letters above others say how these are spoken."""
        parts = {local(one): one for one in element}
        if "rt" in parts:
            self.tell(
                f"letters above the line were left out: {shown(text_of(parts['rt']))}", "add them in brackets"
            )
        return list(parts.get("rubyBase", Element("none")))

    def control(self, element: Element) -> list[Element]:
        """A table of contents is a block of its own."""
        galleries = [attribute(one, "val") for one in element.iter() if local(one) == "docPartGallery"]
        if "Table of Contents" not in galleries:
            return [element]
        self.tell("the table of contents was left out", "none is needed: the site makes one")
        return []

    def comment(self, element: Element) -> list[Element]:
        """A comment goes no further: it was meant for those who wrote the document."""
        text = self._comments.get(attribute(element, "id"), "")
        self.tell(f"a comment was left out: {shown(text)}", "see to what it asks before you go on")
        return []

    def equation(self, element: Element) -> list[Element]:
        """What stands of an equation is a mark that nobody overlooks."""
        text = text_of(element)
        self.tell(
            f"an equation was left out: {shown(text)}", "write it in words, or as an image with its text"
        )
        return [run(f"[equation left out: {text}]")]

    def object(self, element: Element) -> list[Element]:
        """A file within the file."""
        program = next((attribute(one, "ProgID") for one in element.iter() if local(one) == "OLEObject"), "")
        self.tell(
            f"an embedded object ({program or 'of an unknown program'}) was left out",
            "add it as text or image",
        )
        return [run("[embedded object left out]")]

    def drawing(self, element: Element) -> list[Element]:
        """A picture is kept; other drawings are kept as what they say."""
        uri = next((attribute(one, "uri") for one in element.iter() if local(one) == "graphicData"), "")
        about = next((attribute(one, "descr") for one in element.iter() if local(one) == "docPr"), "")
        kind = uri.rpartition("/")[2]
        if kind in _LOST_GRAPHICS:
            what = _LOST_GRAPHICS[kind]
            said = f": {about}" if about else ""
            self.tell(
                f"a {what} was left out{said}", "save it in Word as a picture, or give its figures in a table"
            )
            return [run(f"[{what} left out{said}]")]
        if any(map(int, filter(str.isdecimal, crops(element)))):
            self.tell(
                "a picture was cropped in Word, and its file shows all of it",
                "crop the file itself, if what was cut away should not be seen",
            )
        held = boxes(element)
        if not held and kind != "picture" and not has(element, "blip"):
            self.tell(
                f"a drawing was left out{f': {about}' if about else ''}", "save it in Word as a picture"
            )
        return self._moved(element, held) if held else [element]

    def alternatives(self, element: Element) -> list[Element]:
        """The same for new and old versions of Word: what has more in it is read."""
        by_name = {local(child): child for child in element}
        new, old = by_name.get("Choice", Element("none")), by_name.get("Fallback", Element("none"))
        held = boxes(new)
        if held and len(held) > len(boxes(old)):
            return self._moved(element, held)
        if held:
            self._told(held)
            return list(old)
        if has(old, "blip") or has(old, "imagedata"):
            return list(old)
        return list(new) or list(old)

    def hidden(self, element: Element) -> list[Element]:
        """Text that Word hides was not meant to be read."""
        if not any(
            local(one) == "vanish" and attribute(one, "val") not in {"0", "false"} for one in looks(element)
        ):
            return [element]
        if text := text_of(element):
            self.tell(
                f"hidden text was left out: {shown(text)}", "show it in Word first, if readers should have it"
            )
        return []

    def other_file(self, _element: Element) -> list[Element]:
        """Part of the text stands in another file."""
        self.tell("a part of the text is another file, and was left out", "paste its text into the document")
        return [run("[part in another file left out]")]

    def _moved(self, element: Element, held: list[Element]) -> list[Element]:
        self._told(held)
        made = box(held)
        return list(made) if local(element) != "AlternateContent" else [made[0]]

    def _told(self, held: list[Element]) -> None:
        for content in held:
            self.tell(
                f"the text of a box now stands behind the paragraph: {shown(text_of(content))}",
                "move it where it reads well",
            )


_CHANGES: Mapping[str, Callable[[Marks, Element], list[Element]]] = {
    "AlternateContent": Marks.alternatives,
    "altChunk": Marks.other_file,
    "bdo": Marks.opened,
    "commentReference": Marks.comment,
    "del": Marks.deleted,
    "dir": Marks.opened,
    "drawing": Marks.drawing,
    "fldSimple": Marks.opened,
    "ins": Marks.inserted,
    "moveFrom": Marks.deleted,
    "moveTo": Marks.inserted,
    "oMath": Marks.equation,
    "oMathPara": Marks.equation,
    "object": Marks.object,
    "r": Marks.hidden,
    "ruby": Marks.ruby,
    "sdt": Marks.control,
    "subDoc": Marks.other_file,
    "tr": Marks.row,
}
