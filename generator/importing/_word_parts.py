"""A Word document made ready to be read: safe, and with nothing in it that would vanish."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element, tostring
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring

from generator.importing._archive import Archive
from generator.importing._base import Given, Loss
from generator.importing._word_marks import Marks
from generator.importing._word_numbers import Numbers
from generator.importing._word_xml import attribute, local, shown, style_of, text_of

_HEADING = re.compile(r"(heading \d|title$)", re.IGNORECASE)
_WALKED = {"word/footnotes.xml": ", footnotes", "word/endnotes.xml": ", endnotes"}


class Prepared(NamedTuple):
    """The document, what was changed or is not in its text, and every word that is in it."""

    octets: bytes
    losses: list[Loss]
    words: list[str]


def prepared(given: Given) -> Prepared:
    """Read the document's parts, and put what would vanish into its text or the report."""
    archive = Archive(given, "word/", "Word")
    comments = {
        attribute(comment, "id"): text_of(comment)
        for name in archive.parts("word/comments.xml")
        for comment in fromstring(archive.read(name))
    }
    headings = _headings(archive)
    numbers = Numbers(archive)
    losses: list[Loss] = []
    changed: dict[str, bytes] = {}
    words: dict[str, None] = {}
    for name in archive.names:
        if (name.startswith("word/document") and name.endswith(".xml")) or name in _WALKED:
            root = fromstring(archive.read(name))
            losses += Marks(given.name, comments, headings, _WALKED.get(name, "")).through(root).losses
            # A word may stand in two runs: each half is looked for by itself.
            runs = [one.text or "" for one in root.iter() if local(one) == "t"]
            words |= dict.fromkeys(word for text in runs for word in text.split())
            losses += numbers.through(root, given.name, headings)
            changed[name] = tostring(root, "utf-8")
    losses += _unseen(archive, given.name, headings)
    return Prepared(_packed(archive, changed), losses, [*words])


def _packed(archive: Archive, changed: dict[str, bytes]) -> bytes:
    held = BytesIO()
    with ZipFile(held, "w") as packed:
        for name in dict.fromkeys(archive.names):
            packed.writestr(name, changed.get(name) or archive.read(name))
    return held.getvalue()


def _unseen(archive: Archive, name: str, headings: Mapping[str, bool]) -> Iterator[Loss]:
    """What stands outside the text."""
    for start, what in (("word/header", "header"), ("word/footer", "footer")):
        texts = [text_of(fromstring(archive.read(part))) for part in archive.parts(start, ".xml")]
        for text in dict.fromkeys(filter(None, texts)):
            yield Loss(
                f"{name}, {what}",
                f"the {what} of its pages was left out: {shown(text)}",
                "add to the fields what readers need of it",
            )
    if any(part.lower().endswith("vbaproject.bin") for part in archive.names):
        yield Loss(name, "its macros were left out, and not run", "")
    numbered = [
        text_of(paragraph)
        for part in archive.parts("word/document", ".xml")
        for paragraph in fromstring(archive.read(part)).iter()
        if local(paragraph) == "p" and _is_numbered(paragraph, headings)
    ]
    if numbered:
        first = shown(numbered[0])
        yield Loss(
            name,
            f"the numbers that Word puts before headings ({len(numbered)}) were left out, from {first} on",
            "write a number into a heading where the text refers to it",
        )


def _headings(archive: Archive) -> dict[str, bool]:
    """The styles of headings and titles, and whether such a style itself puts numbers before them."""
    return {
        attribute(style, "styleId"): any(local(one) == "numPr" for one in style.iter())
        for part in archive.parts("word/styles.xml")
        for style in fromstring(archive.read(part))
        if any(local(one) == "name" and _HEADING.match(attribute(one, "val")) for one in style)
    }


def _is_numbered(paragraph: Element, headings: Mapping[str, bool]) -> bool:
    style = style_of(paragraph)
    own = any(local(one) == "numPr" for properties in paragraph for one in properties)
    return style in headings and (own or headings[style])
