"""The numbers that Word puts before the items of lists: those that Markdown has are kept, others told."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from bs4 import BeautifulSoup, Tag
from defusedxml.ElementTree import fromstring

from generator.importing._archive import Archive
from generator.importing._base import Loss
from generator.importing._gfm import OTHER_SIGN
from generator.importing._word_xml import attribute, local, run, shown, style_of, text_of

_MARK = re.compile("\ue000([0-9]+) ([^\ue001]*)\ue001")
"""A number and the kind of its list, which go with a paragraph through what makes HTML of it."""
_UNCOUNTED = ("bullet", "none")
_PLAIN = re.compile(r"^\W*%\d\W*$")
_LARGEST = 999_999_999
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Level(NamedTuple):
    """How the items of a level of a list are numbered."""

    form: str
    text: str
    start: int


_USUAL = Level("decimal", "%1.", 1)


class Numbers:
    """The lists of a document, and how far each of them has come."""

    def __init__(self, archive: Archive) -> None:
        roots = [fromstring(archive.read(name)) for name in archive.parts("word/numbering.xml")]
        styles = [fromstring(archive.read(name)) for name in archive.parts("word/styles.xml")]
        kinds = {
            attribute(one, "abstractNumId"): _levels(one)
            for root in roots
            for one in root
            if local(one) == "abstractNum"
        }
        self._of: dict[str, str] = {}
        self._anew: set[tuple[str, int]] = set()
        self._levels: dict[str, Mapping[int, Level]] = {}
        for number in (one for root in roots for one in root if local(one) == "num"):
            name = attribute(number, "numId")
            kind = next((attribute(one, "val") for one in number if local(one) == "abstractNumId"), "")
            own = _overrides(number, kinds.get(kind, {}))
            self._levels[name] = {**kinds.get(kind, {}), **own}
            # Lists of one kind count on together, and one that says where it begins sets them back.
            self._of[name] = kind
            self._anew |= {(name, level) for level in own}
        self._styles = {
            attribute(style, "styleId"): found
            for root in styles
            for style in root
            if local(style) == "style" and (found := _numbered(style))
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._told: set[tuple[str, str]] = set()

    def through(self, root: Element, name: str, headings: Mapping[str, bool]) -> Iterator[Loss]:
        """Number the items of a part, and tell of what stands before them and is no plain number."""
        for paragraph in root.iter():
            if local(paragraph) != "p" or style_of(paragraph) in headings:
                continue
            number, level = _numbered(paragraph) or self._styles.get(style_of(paragraph), ("0", 0))
            how = self._levels.get(number, {}).get(level)
            if how is None:
                continue
            if how.form in _UNCOUNTED:
                if not how.text.strip():
                    _unlisted(paragraph)
                continue
            count = self._next(number, level, how)
            if 0 <= count <= _LARGEST:
                at = 1 if len(paragraph) and local(paragraph[0]) == "pPr" else 0
                paragraph.insert(at, run(f"\ue000{count} {self._of[number]}\ue001"))
            if how[:2] not in self._told and not (how.form == "decimal" and _PLAIN.match(how.text)):
                self._told.add(how[:2])
                yield Loss(
                    f"{name}, list at {shown(_MARK.sub('', text_of(paragraph)))}",
                    f"items have `{self._label(number, level, how)}` and so on before them in Word, and plain"
                    " numbers here",
                    "where the text refers to an item, name it by its number or its words",
                )

    def _next(self, number: str, level: int, how: Level) -> int:
        counts = self._counts.setdefault(self._of.get(number, number), {})
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if (number, level) in self._anew:
            self._anew.remove((number, level))
            counts.pop(level, None)
        counts[level] = counts.get(level, how.start - 1) + 1
        return counts[level]

    def _label(self, number: str, level: int, how: Level) -> str:
        counts = self._counts[self._of.get(number, number)]
        levels = self._levels[number]

        def shown_as(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form = levels[at].form if at in levels else "decimal"
            return _written(counts.get(at, 1), form if at == level else "decimal")

        return re.sub(r"%(\d)", shown_as, how.text)


def _unlisted(paragraph: Element) -> None:
    """Make an item without a sign what it looks like, a paragraph between two items."""
    for properties in (part for part in paragraph if local(part) == "pPr"):
        for one in [one for one in properties if local(one) == "numPr"]:
            properties.remove(one)


def with_starts(soup: BeautifulSoup) -> None:
    """Give each list the number that it begins with, and take the marks out of the text.

    Lists of two kinds that follow each other are two lists, which Markdown has to be told.
    """
    kinds: dict[int, str] = {}
    for text in list(soup.find_all(string=_MARK)):
        mark = _MARK.search(text)
        item = text.find_parent("li")
        if mark and item is not None and item.find(string=True) is text:
            number, kind = mark.groups()
            holder = item.parent
            if holder is not None and holder.name == "ol":
                if kinds.setdefault(id(holder), kind) != kind:
                    holder = _parted(soup, item)
                    kinds[id(holder)] = kind
                if item.find_previous_sibling("li") is None and number != "1":
                    holder["start"] = number
        text.replace_with(_MARK.sub("", text))


def _parted(soup: BeautifulSoup, item: Tag) -> Tag:
    """A list of its own for an item and those behind it."""
    rest = [item, *item.find_next_siblings("li")]
    made = soup.new_tag("ol")
    if item.parent is not None:
        if OTHER_SIGN not in (item.parent.get("class") or ()):
            made["class"] = OTHER_SIGN
        item.parent.insert_after(made)
    for one in rest:
        made.append(one.extract())
    return made


def _level(said: Element, otherwise: Level) -> tuple[int, Level]:
    """A level of a list, or what an element changes of it."""
    of_it = {local(part): attribute(part, "val") for part in said}
    form, text = of_it.get("numFmt", otherwise.form), of_it.get("lvlText", otherwise.text)
    start = of_it.get("startOverride") or of_it.get("start") or otherwise.start
    return int(attribute(said, "ilvl") or 0), Level(form, text, int(start))


def _levels(kind: Element) -> dict[int, Level]:
    return dict(_level(one, _USUAL) for one in kind if local(one) == "lvl")


def _overrides(number: Element, levels: Mapping[int, Level]) -> dict[int, Level]:
    """The levels that a list has otherwise than its kind."""
    found = {}
    for one in (one for one in number if local(one) == "lvlOverride"):
        at = int(attribute(one, "ilvl") or 0)
        whole = next((part for part in one if local(part) == "lvl"), None)
        level = _level(whole, _USUAL)[1] if whole is not None else levels.get(at, _USUAL)
        found[at] = _level(one, level)[1]
    return found


def _numbered(holder: Element) -> tuple[str, int] | None:
    """The list that a paragraph or a style belongs to, and the level in it."""
    properties = (one for part in holder if local(part) == "pPr" for one in part if local(one) == "numPr")
    said = next(({local(part): attribute(part, "val") for part in one} for one in properties), None)
    if said is None:
        return None
    return said.get("numId", "0"), int(said.get("ilvl") or 0)


def _written(count: int, form: str) -> str:
    letter = chr(ord("a") + (count - 1) % 26)
    roman, rest = "", count
    for value, sign in _ROMAN:
        while rest >= value:
            roman, rest = roman + sign, rest - value
    written = {
        "lowerLetter": letter,
        "upperLetter": letter.upper(),
        "lowerRoman": roman,
        "upperRoman": roman.upper(),
    }
    return written.get(form, str(count))
