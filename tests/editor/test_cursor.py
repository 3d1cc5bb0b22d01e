"""Where a cursor stands, in lines that are seldom whole; a bar stands for it."""

import pytest

from generator.content_types import by_folder
from generator.editor.cursor import Cursor, Point, cursor
from generator.editor.offer import offer
from generator.editor.units import Text

PLACES = {
    "st|": ((), True, "st"),
    "status: dr|": (("status",), False, "dr"),
    "status: 'dr|": (("status",), False, "dr"),
    "topics:\n- a\n- ci|": (("topics",), True, "ci"),
    "topics:\n  - a\n  - ci|": (("topics",), True, "ci"),
    "rights:\n  holders: [itu]\n  li|": (("rights",), True, "li"),
    "rights:\n  |": (("rights",), True, ""),
    "rights:\n  licence: x\nst|": ((), True, "st"),
    "cases:\n- city: a\n  co|": (("cases",), True, "co"),
    "cases:\n- city: a\n  country: N|": (("cases", "country"), False, "N"),
    "topics: [a, ci|": (("topics",), False, "ci"),
    "topics: [a, 'b, c', d|": (("topics",), False, "d"),
    "consent: {basis: sec|": (("consent", "basis"), False, "sec"),
    "consent: {basis: secretariat, ap|": (("consent",), True, "ap"),
    "images: {a.png: {al|": (("images", "a.png"), True, "al"),
    "images:\n  a.png:\n    al|": (("images", "a.png"), True, "al"),
    'sdgs: ["11|': (("sdgs",), False, "11"),
}


def at(text: str) -> Cursor | None:
    lines = f"---\n{text}".split("\n")
    row = next(number for number, line in enumerate(lines) if "|" in line)
    column = lines[row].index("|")
    return cursor(Point([line.replace("|", "") for line in lines], row, column))


@pytest.mark.parametrize("text", PLACES)
def test_a_place_in_front_matter_is_known_whether_it_is_whole_or_not(text: str) -> None:
    for end in ("", "\n---\nBody"):
        found = at(text + end)
        assert found is not None
        assert (found.path, found.at_key, found.prefix) == PLACES[text]


@pytest.mark.parametrize("text", ["x: y\n---\nBo|dy", "x: y\n---|"])
def test_a_body_and_a_fence_are_no_front_matter(text: str) -> None:
    assert at(text) is None


def test_what_stands_beside_is_known() -> None:
    found = at("title: A\nst|\nrights:\n  licence: b\nsummary: c")
    assert found is not None
    assert found.beside == {"title": "A", "rights": "", "summary": "c"}


def test_of_the_forms_of_a_mapping_the_one_that_is_begun_is_offered() -> None:
    record = by_folder()["case-studies"].record
    assert offer(record, ["consent"], {"basis": "secretariat"}).keys.keys() == {"basis", "approval"}
    assert {"url", "approval", "cited_in"} <= offer(record, ["consent"]).keys.keys()


@pytest.mark.parametrize("line", ["abc", "مدينة🏙x", "🏙🏙", ""])
def test_columns_go_to_units_and_back(line: str) -> None:
    def utf_16(text: str) -> int:
        return len(text.encode("utf-16-le")) // 2

    text = Text(f"first\r\n{line}\u2028\nlast", utf_16)
    assert text.lines == ["first", f"{line}\u2028", "last"]
    for column in range(len(line) + 1):
        assert text.characters(1, text.units(1, column)) == column
