"""What LibreOffice and pandoc write into Word documents, and the numbers that Word puts before items."""

import pytest

from tests.importing.conftest import Read
from tests.importing.documents import body_of, said_of
from tests.office import paragraph, picture


def numbering(*kinds: str, overrides: str = "") -> dict[str, str]:
    """A part with lists from number 1 on; a kind is `form text start` of its first level, others are `1.`."""
    made = ""
    for number, kind in enumerate(kinds, start=1):
        form, text, start = kind.split("|")
        levels = [(form, text, start), ("lowerRoman", "(%2)", "1"), ("decimal", "%1.%2.%3", "1")]
        made += f'<w:abstractNum w:abstractNumId="{number}">' + "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{begin}"/><w:numFmt w:val="{how}"/>'
            f'<w:lvlText w:val="{said}"/></w:lvl>'
            for at, (how, said, begin) in enumerate(levels)
        )
        made += "</w:abstractNum>"
    made += "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(1, len(kinds) + 1)
    )
    return {"word/numbering.xml": made + overrides}


def listed(*items: tuple[str, int, int]) -> list[str]:
    return [paragraph(text, listed=(number, level)) for text, number, level in items]


def test_a_list_begins_with_the_number_that_it_has_in_word(bring_in: Read) -> None:
    items = [*listed(("a", 1, 0), ("b", 1, 0)), paragraph("Between."), *listed(("c", 1, 0))]
    assert body_of(bring_in, *items, parts=numbering("decimal|%1.|4")) == "4. a\n5. b\n\nBetween.\n\n6. c"
    assert said_of(bring_in, *items, parts=numbering("decimal|(%1)|4")) == []


def test_a_list_that_begins_anew_or_is_of_another_kind_is_a_list_of_its_own(bring_in: Read) -> None:
    anew = (
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    parts = numbering("decimal|%1.|1", "decimal|%1.|7", overrides=anew)
    behind = listed(("a", 1, 0), ("b", 2, 0), ("c", 2, 0), ("d", 1, 0))
    assert body_of(bring_in, *behind, parts=parts) == "1. a\n\n7) b\n8) c\n\n2. d"
    later = [*listed(("a", 1, 0), ("b", 1, 0)), paragraph("Between."), *listed(("c", 9, 0), ("d", 9, 0))]
    assert body_of(bring_in, *later, parts=parts) == "1. a\n2. b\n\nBetween.\n\n1. c\n2. d"


def test_letters_and_what_else_stands_before_items_are_told(bring_in: Read) -> None:
    items = listed(("one", 1, 0), ("two", 1, 0), ("inner", 1, 1), ("deep", 1, 2), ("other", 2, 0))
    parts = numbering("lowerLetter|%1)|2", "decimal|Article %1|1")
    body = body_of(bring_in, *items, parts=parts)
    assert body == "2. one\n3. two\n   1. inner\n      1. deep\n\n1) other"
    assert said_of(bring_in, *items, parts=parts) == [
        f"a.docx, list at “{text}”: items have `{label}` and so on before them in Word,"
        " and plain numbers here"
        for text, label in (("one", "b)"), ("inner", "(i)"), ("deep", "3.1.1"), ("other", "Article 1"))
    ]


def test_an_item_without_a_sign_is_the_paragraph_that_it_looks_like(bring_in: Read) -> None:
    items = listed(("one", 1, 0), ("more of it", 2, 0), ("two", 1, 0))
    parts = numbering("decimal|%1.|1", "bullet| |1")
    assert body_of(bring_in, *items, parts=parts) == "1. one\n\nmore of it\n\n2. two"


@pytest.mark.parametrize("style", ["Source Code", "Preformatted Text"])
def test_code_of_pandoc_and_of_libreoffice_is_code(bring_in: Read, style: str) -> None:
    code = [paragraph("x = *1*", style=style), paragraph("y = 2", style=style)]
    assert body_of(bring_in, *code) == "```\nx = *1*\ny = 2\n```"
    assert said_of(bring_in, *code) == []


@pytest.mark.parametrize("style", ["Block Text", "Quotations"])
def test_a_quotation_of_pandoc_and_of_libreoffice_is_one(bring_in: Read, style: str) -> None:
    assert body_of(bring_in, paragraph("Said.", style=style)) == "> Said."


def test_a_picture_that_is_only_linked_is_told_with_where_it_is(bring_in: Read) -> None:
    there = picture("rId9", "A").replace("r:embed", "r:link")
    said = said_of(bring_in, paragraph(there), links={"rId9": "file:///nowhere/a.png"})
    assert "`file:///nowhere/a.png`" in " ".join(said)
