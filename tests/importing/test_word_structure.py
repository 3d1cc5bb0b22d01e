"""Headings, numbers and lists of a document."""

from generator.importing.word import WORD
from tests.importing.conftest import Read, told
from tests.importing.documents import body_of, said_of
from tests.office import paragraph, word


def test_headings_begin_below_the_title(bring_in: Read) -> None:
    assert (
        body_of(bring_in, paragraph("A", style="heading 1"), paragraph("B", style="heading 2"))
        == "## A\n\n### B"
    )


def test_lists_by_style_and_lists_by_number_are_lists(bring_in: Read) -> None:
    by_style = [
        paragraph("a", style="List Bullet"),
        paragraph("b", style="List Bullet 2"),
        paragraph("c", style="List Bullet"),
    ]
    assert body_of(bring_in, *by_style) == "- a\n  - b\n- c"
    by_number = [
        paragraph("a", style="List Paragraph", listed=(1, 0)),
        paragraph("b", style="List Paragraph", listed=(2, 1)),
    ]
    assert body_of(bring_in, *by_number) == "- a\n  1. b"
    in_style = [
        paragraph("a", style="List Bullet", listed=(1, 0)),
        paragraph("b", style="List Bullet", listed=(1, 1)),
    ]
    assert body_of(bring_in, *in_style) == "- a\n  - b"


def test_numbers_before_headings_are_told_whoever_puts_them_there(bring_in: Read) -> None:
    said = said_of(
        bring_in, paragraph("A", style="heading 1", listed=(2, 0)), paragraph("B", style="heading 1")
    )
    assert said == ["a.docx: the numbers that Word puts before headings (1) were left out, from “A” on"]
    styles = (
        '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    local = paragraph("Ergebnis").replace("<w:pPr>", '<w:pPr><w:pStyle w:val="berschrift1"/>')
    comment = paragraph("B.", "<w:r><w:commentReference w:id='0'/></w:r>")
    said = told(
        bring_in(WORD, word(paragraph("T"), local, comment, parts={"word/styles.xml": styles}), "a.docx")
    )
    assert "a.docx, under “Ergebnis”, at “B.”: a comment was left out: “”" in said
    assert "a.docx: the numbers that Word puts before headings (1) were left out, from “Ergebnis” on" in said
