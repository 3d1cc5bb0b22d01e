"""A list of images with their files is the mapping by file that it stands for."""

from generator.content_types._base import BaseRecord
from generator.content_types.case_study import CaseStudy
from generator.content_types.news import News
from generator.model.document import Document
from generator.source import read
from generator.source.structure import structure

FIELDS = "---\ntitle: A\nsummary: A.\nstatus: draft\n"
LISTED = (
    FIELDS
    + "images:\n- file: a.png\n  alt: A square\n- alt: A circle\n  file: b.png\n  holder: Nobody\n---\n"
)
MAPPED = FIELDS + "images:\n  a.png:\n    alt: A square\n  b.png: {alt: A circle, holder: Nobody}\n---\n"


def document(text: str) -> Document:
    made, faults = read.page("news/a/index.md", text)
    assert made is not None
    assert faults == []
    return made


def test_both_ways_to_write_images_are_one() -> None:
    records = [structure(document(text), News, released=False)[0] for text in (LISTED, MAPPED)]
    assert records[0] == records[1]
    assert isinstance(records[0], BaseRecord)
    assert [*records[0].images] == ["a.png", "b.png"]


def test_places_are_those_of_the_list() -> None:
    made = document(LISTED)
    texts = {path: made.text[span.start : span.end] for path, span in made.spans.items()}
    assert texts["images", "b.png", "alt"] == made.text[slice(*made.span(("images", "b.png", "alt")))]
    assert texts["images", "b.png", "alt"] == "A circle"
    key = made.key_span(("images", "b.png"))
    assert made.text[key.start : key.end] == "b.png"
    assert len(made.spans) == len([*made.spans])


def test_a_fault_of_an_image_is_told_at_its_line() -> None:
    made, faults = structure(document(LISTED.replace("holder: Nobody", "hodler: x")), News, released=False)
    assert made is None
    assert [(fault.line, fault.column, fault.field) for fault in faults] == [(10, 3, "images.b.png.hodler")]


def test_a_file_that_is_named_twice_is_told_at_the_second() -> None:
    _, faults = read.page("news/a/index.md", LISTED.replace("b.png", "a.png"))
    assert [(fault.line, "given twice" in fault.message) for fault in faults] == [(9, True)]


def test_a_list_without_files_is_left_for_the_model_to_refuse() -> None:
    made, faults = structure(document(FIELDS + "images:\n- alt: A\n---\n"), News, released=False)
    assert made is None
    assert faults


def test_the_one_word_in_a_list_is_the_word() -> None:
    text = FIELDS + "partners: [not-on-record]\nsdgs: [none-on-record]\n---\n"
    made, _ = structure(document(text), CaseStudy, released=False)
    assert isinstance(made, CaseStudy)
    assert (made.partners, made.sdgs) == ("not-on-record", "none-on-record")


def test_the_word_beside_a_term_is_no_term() -> None:
    made, faults = structure(
        document(FIELDS + "sdgs: ['11', none-on-record]\n---\n"), CaseStudy, released=False
    )
    assert made is None
    assert faults


def test_an_empty_list_is_taken() -> None:
    made, _ = structure(document(FIELDS + "partners: []\ncities: []\n---\n"), CaseStudy, released=False)
    assert isinstance(made, CaseStudy)
    assert made.partners == ()
