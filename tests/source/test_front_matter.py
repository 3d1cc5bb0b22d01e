import pytest

from generator.source import read
from generator.source.faults import EMPTY, NO_FRONT_MATTER, UNCLOSED, Fault
from generator.source.front_matter import PositionedHandler
from tests.factories import document, place

BODY = "# Nowhereville\r\n\r\n  two  spaces\t\n---\nmore\n\n---\n\u2028\u00a0end without a line end"


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no BOM", "BOM"])
def test_the_body_is_every_character_after_the_second_line_of_hyphens(newline: str, mark: str) -> None:
    text = f"{mark}---{newline}title: A{newline}---{newline}{BODY}"
    found = document(text)
    assert text[found.body_start :] == BODY


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no BOM", "BOM"])
def test_places_are_those_of_an_editor_whatever_the_line_ends(newline: str, mark: str) -> None:
    found = document(f"{mark}---{newline}title: A{newline}sdgs: [x, é, z]{newline}---{newline}")
    z = found.position(found.span(("sdgs", 2)))
    assert (z.line, z.column) == (3, 14)


def test_a_byte_order_mark_counts_as_the_first_character_of_its_line() -> None:
    text = "\ufeff---\ntitle: A\n---\n"
    found = document(text)
    assert text[found.span(("title",)).start] == "A"


def test_hyphens_inside_the_body_close_nothing() -> None:
    found = document("---\ntitle: A\n---\none\n\n---\ntitle: B\n---\ntwo\n")
    assert found.fields == {"title": "A"}


def test_hyphens_inside_a_value_close_nothing() -> None:
    found = document("---\ntitle: a --- b\nreason: |\n  ---\n  c\n---\nbody\n")
    assert found.fields == {"title": "a --- b", "reason": "---\nc\n"}


def test_four_hyphens_are_no_line_of_three() -> None:
    found, faults = read.page("a.md", "----\ntitle: A\n----\n")
    assert found is None
    assert [place(fault) for fault in faults] == [f"a.md:1:1 {NO_FRONT_MATTER.code}"]


def test_spaces_after_the_hyphens_are_allowed() -> None:
    assert document("---  \ntitle: A\n---\t\nbody").fields == {"title": "A"}


def test_front_matter_may_end_with_the_file() -> None:
    found = document("---\ntitle: A\n---")
    assert (found.fields, found.text[found.body_start :]) == ({"title": "A"}, "")


def test_front_matter_without_fields_has_no_fields() -> None:
    assert document("---\n---\nbody\n").fields == {}


@pytest.mark.parametrize(
    ("text", "fault", "line"),
    [
        pytest.param("", EMPTY, 1, id="nothing"),
        pytest.param("\ufeff", EMPTY, 1, id="a byte order mark alone"),
        pytest.param(" \r\n\t\n", EMPTY, 1, id="blank lines alone"),
        pytest.param("# Nowhereville\n", NO_FRONT_MATTER, 1, id="no front matter"),
        pytest.param("\n---\ntitle: A\n---\n", NO_FRONT_MATTER, 1, id="a blank line before it"),
        pytest.param(" ---\ntitle: A\n---\n", NO_FRONT_MATTER, 1, id="a space before it"),
        pytest.param("---\ntitle: A\n", UNCLOSED, 1, id="not closed"),
        pytest.param("---\ntitle: A\n--- -\n", UNCLOSED, 1, id="closed by something else"),
        pytest.param("---\n", UNCLOSED, 1, id="opened only"),
    ],
)
def test_a_file_without_whole_front_matter_is_one_fault_at_its_start(
    text: str, fault: Fault, line: int
) -> None:
    found, faults = read.page("a.md", text)
    assert found is None
    assert [place(fault) for fault in faults] == [f"a.md:{line}:1 {fault.code}"]


def test_the_handler_detects_what_it_can_split() -> None:
    handler = PositionedHandler()
    assert handler.detect("\ufeff---\r\ntitle: A\r\n---\r\n")
    assert not handler.detect("title: A\n---\n")
