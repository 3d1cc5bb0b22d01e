import pytest
from syrupy.assertion import SnapshotAssertion

from generator.importing._front_matter import text_of
from generator.importing.word import WORD
from generator.model.errors import GeneratorError
from tests.importing.conftest import Read, told
from tests.importing.documents import body_of, graphic, said_of
from tests.office import cell, note, paragraph, picture, run, table, word
from tests.pictures import picture as pixels

NOTES = (
    '<w:footnote w:id="1"><w:p><w:r><w:t>Figure of 2029.</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>Not verified.</w:t></w:r></w:p></w:footnote>"
    '<w:footnote w:id="2"><w:p><w:r><w:t>In a table.</w:t></w:r></w:p></w:footnote>'
)
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="3" name="T"/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
    "<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Text in a box</w:t></w:r></w:p></w:txbxContent>"
    "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>{}"
    "</mc:AlternateContent></w:r>"
)
OLD_BOX = (
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>Text in a box</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
)
RUBY = (
    "<w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby>"
)


def test_a_document_of_a_city_office_comes_in_whole(bring_in: Read, snapshot: SnapshotAssertion) -> None:
    document = word(
        paragraph("Water saved in Nowhereville", style="Title"),
        paragraph("Background", style="toc 1"),
        paragraph("Background", style="heading 1"),
        paragraph("The city of ", run("Nowhereville", "<w:b/>"), " has *12 000* &amp; more", note(1), "."),
        paragraph("1. no list, as it was typed"),
        paragraph("one", listed=(1, 0)),
        paragraph("first of one", listed=(2, 1)),
        paragraph("deeper", listed=(1, 2)),
        paragraph("two", listed=(1, 0)),
        paragraph("Results", style="heading 2"),
        table(["Indicator", "Before | after"], [cell("two", "lines"), cell(paragraph("9 %", note(1)))]),
        table(
            ["A", "B"], [cell("wide", looks='<w:gridSpan w:val="2"/>')], ["c", cell(paragraph("d", note(2)))]
        ),
        paragraph(picture("rId9", "Bars: losses fall")),
        paragraph("Figure 1. Losses", style="Caption"),
        paragraph("It was worth it.", style="Quote"),
        paragraph("See ", '<w:hyperlink r:id="rId30"><w:r><w:t>our site</w:t></w:r></w:hyperlink>', "."),
        media={"rId9/a.png": pixels()},
        links={"rId30": "https://nowhere.example/"},
        parts={"word/footnotes.xml": NOTES},
    )
    imported = bring_in(WORD, document, "report.docx")
    assert text_of(imported.drafts[0]) == snapshot(name="page")
    assert told(imported) == snapshot(name="report")
    assert imported.drafts[0].files == {"image-1.png": pixels()}


@pytest.mark.parametrize(
    ("part", "left", "message"),
    [
        ("<w:r><w:commentReference w:id='0'/></w:r>", "A.", "a comment was left out: “Check this”"),
        (
            "<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>",
            "[equation left out: E=mc]",
            "an equation was left out: “E=mc”",
        ),
        (graphic("chart", "Trips"), "[chart left out: Trips]", "a chart was left out: Trips"),
        (graphic("diagram", ""), "[diagram (SmartArt) left out]", "a diagram (SmartArt) was left out"),
        (
            "<w:r><w:object><o:OLEObject ProgID='Excel.Sheet'/></w:object></w:r>",
            "[embedded object left out]",
            "an embedded object (Excel.Sheet) was left out",
        ),
        (
            "<w:ins><w:r><w:t>new</w:t></w:r></w:ins>",
            "A.new",
            "an insertion that was tracked is taken as accepted: “new”",
        ),
        (
            "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>",
            "A.",
            "a deletion that was tracked is taken as accepted: “old”",
        ),
        (
            BOX.format(""),
            "Text in a box",
            "the text of a box now stands behind the paragraph: “Text in a box”",
        ),
        (
            BOX.format(OLD_BOX),
            "Text in a box",
            "the text of a box now stands behind the paragraph: “Text in a box”",
        ),
        ('<w:fldSimple w:instr="DATE"><w:r><w:t>1 May 2029</w:t></w:r></w:fldSimple>', "A.1 May 2029", ""),
        ('<w:bdo w:val="rtl"><w:r><w:t>turned</w:t></w:r></w:bdo>', "A.turned", ""),
        (RUBY, "A.漢", "letters above the line were left out: “kan”"),
        (run("secret", "<w:vanish/>"), "A.", "hidden text was left out: “secret”"),
        (run("open", '<w:highlight w:val="yellow"/>'), "open", "highlighted text is plain text now: “open”"),
    ],
)
def test_nothing_vanishes_without_a_word(bring_in: Read, part: str, left: str, message: str) -> None:
    comments = '<w:comment w:id="0"><w:p><w:r><w:t>Check this</w:t></w:r></w:p></w:comment>'
    parts = [paragraph("B", style="heading 1"), paragraph("A.", part)]
    plain = body_of(bring_in, *parts, parts={"word/comments.xml": comments}).replace("\\", "")
    assert left in plain
    assert plain.count(left) == 1
    said = said_of(bring_in, *parts, parts={"word/comments.xml": comments})
    assert [line.split(": ", 1)[1] for line in said] == ([message] if message else [])
    assert all(line.startswith("a.docx, under “B”, ") for line in said)


@pytest.mark.parametrize("hidden", ["secret", "old"])
def test_what_readers_of_the_document_did_not_see_is_in_no_page(bring_in: Read, hidden: str) -> None:
    body = body_of(
        bring_in,
        paragraph("A.", run("secret", "<w:vanish/>"), "<w:del><w:r><w:delText>old</w:delText></w:r></w:del>"),
    )
    assert hidden not in body


def test_a_document_without_a_title_is_named_by_its_file_and_keeps_a_blank(bring_in: Read) -> None:
    imported = bring_in(WORD, word(paragraph("Text.")), "Water plan.docx")
    assert imported.drafts[0].slug == "water-plan"
    assert imported.drafts[0].fields["title"] == ""
    assert told(imported) == [
        "Water plan.docx: no paragraph has the style Title, and no heading stands first"
    ]


def test_a_document_that_nothing_names_in_latin_letters_asks_for_a_name(bring_in: Read) -> None:
    document = word(paragraph("水", style="Title"))
    with pytest.raises(GeneratorError, match="no title in Latin letters") as refused:
        bring_in(WORD, document, "水.docx")
    assert "--slug" in refused.value.hint
    assert bring_in(WORD, document, "水.docx", slug="shui").drafts[0].slug == "shui"


def test_a_link_that_only_one_machine_can_follow_becomes_text(bring_in: Read) -> None:
    link = paragraph('<w:hyperlink r:id="rId30"><w:r><w:t>the file</w:t></w:r></w:hyperlink>')
    assert body_of(bring_in, link, links={"rId30": "file:///C:/secret/plan.docx"}) == "the file"
    assert body_of(bring_in, link, links={"rId30": "javascript:alert(1)"}) == "the file"


def test_headers_and_macros_are_told(bring_in: Read) -> None:
    said = said_of(
        bring_in,
        paragraph("A."),
        parts={
            "word/header1.xml": "<w:p><w:r><w:t>Not for circulation</w:t></w:r></w:p>",
            "word/vbaProject.bin": b"x",
        },
    )
    assert said == [
        "a.docx, header: the header of its pages was left out: “Not for circulation”",
        "a.docx: its macros were left out, and not run",
    ]


def test_no_right_and_no_consent_is_ever_guessed(bring_in: Read) -> None:
    document = word(paragraph("N", style="Title"), paragraph("© 2029 Body of Nowhere, CC BY 4.0"))
    fields = bring_in(WORD, document, "a.docx").drafts[0].fields
    assert dict(fields) == {"title": "N", "status": "draft"}


def test_a_row_that_was_deleted_stays_deleted(bring_in: Read) -> None:
    deleted = f"<w:tr><w:trPr><w:del w:id='5'/></w:trPr>{cell('gone row')}</w:tr>"
    rows = table(["kept row"]).replace("</w:tbl>", f"{deleted}</w:tbl>")
    assert "gone" not in body_of(bring_in, rows)
    assert [line for line in said_of(bring_in, rows) if line.endswith("is taken as accepted: “gone row”")]


def test_words_in_a_part_that_no_reader_knows_are_named(bring_in: Read) -> None:
    unknown = paragraph("A.", "<w:future><w:r><w:t>unheard of</w:t></w:r></w:future>")
    assert said_of(bring_in, unknown) == [
        "a.docx: the part `w:future` was left out",
        "a.docx: words of the document are nowhere in the page: “unheard”, “of”",
    ]
