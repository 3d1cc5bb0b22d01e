"""Pictures of a document."""

import pytest

from generator.importing.word import WORD
from tests.importing.conftest import Read, told
from tests.importing.documents import body_of, said_of
from tests.office import paragraph, picture, word
from tests.pictures import picture as pixels
from tests.pictures import png_of


def test_a_picture_comes_with_its_text_and_with_blanks_for_its_rights(bring_in: Read) -> None:
    parts = (paragraph(picture("rId9", "A well")), paragraph(picture("rId8", "")))
    document = word(
        paragraph("N", style="Title"),
        *parts,
        media={"rId9/a.png": pixels(), "rId8/b.png": pixels(size=(9, 9))},
    )
    draft = bring_in(WORD, document, "a.docx").drafts[0]
    blank = {"credit": "", "licence": "", "holder": ""}
    assert draft.fields["images"] == {
        "image-1.png": {"alt": "A well", **blank},
        "image-2.png": {"alt": "", **blank},
    }
    assert "![A well](image-1.png)" in draft.body
    assert "![](image-2.png)" in draft.body


def test_a_picture_shown_twice_is_one_file(bring_in: Read) -> None:
    document = word(*[paragraph(picture("rId9", "A"))] * 2, media={"rId9/a.png": pixels()})
    assert len(bring_in(WORD, document, "a.docx").drafts[0].files) == 1


@pytest.mark.parametrize(
    ("octets", "message"),
    [
        (
            b"\x01\0\0\0 an old drawing",
            "a picture that is damaged, or in a format that no browser shows, was left out",
        ),
        (pixels()[:-20], "a picture that is damaged, or in a format that no browser shows, was left out"),
        (png_of(20_000, 20_000), "a picture of far too many pixels was left out"),
        (png_of(9_000, 9_000), "a picture of 9000 by 9000 pixels was left out"),
    ],
)
def test_a_picture_that_no_page_may_show_leaves_a_mark(bring_in: Read, octets: bytes, message: str) -> None:
    parts, media = paragraph(picture("rId9", "A well")), {"rId9/a.png": octets}
    assert "[picture left out: A well]" in body_of(bring_in, parts, media=media).replace("\\", "")
    assert said_of(bring_in, parts, media=media) == [f"a.docx, picture 1: {message}"]


def test_a_picture_in_an_old_format_is_saved_anew(bring_in: Read) -> None:
    document = word(paragraph(picture("rId9", "A")), media={"rId9/a.bmp": pixels("BMP")})
    imported = bring_in(WORD, document, "a.docx")
    assert imported.drafts[0].files["image-1.png"].startswith(b"\x89PNG")
    assert "a.docx, picture 1: a picture in the format BMP was saved anew as PNG" in told(imported)


def test_a_crop_hides_nothing_in_the_file_and_that_is_said(bring_in: Read) -> None:
    cropped = paragraph(picture("rId9", "A", crop='<a:srcRect l="20000"/>'))
    assert any(
        "its file shows all of it" in line
        for line in said_of(bring_in, cropped, media={"rId9/a.png": pixels()})
    )
