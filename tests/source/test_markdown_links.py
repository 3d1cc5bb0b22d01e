import pytest

from generator.model.document import Body, Reference
from generator.source.markdown import render

OFFSET = 100
"""Where the bodies of these tests start in their files."""


def body(text: str) -> Body:
    return render(text, OFFSET)


def written(text: str, references: list[Reference]) -> list[tuple[str, str]]:
    """What stands at the place of each reference, and the target read from it."""
    return [(text[found.span.start - OFFSET : found.span.end - OFFSET], found.target) for found in references]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[a](b.md)\n", [("[a](b.md)", "b.md")], id="alone"),
        pytest.param(
            "[a](b.md#c)[d](../e.md)\n",
            [("[a](b.md#c)", "b.md#c"), ("[d](../e.md)", "../e.md")],
            id="side by side",
        ),
        pytest.param("Älvö 智慧 مدن [ä](b.md)\n", [("[ä](b.md)", "b.md")], id="after other scripts"),
        pytest.param(
            "😀 𝒜 [😀](b.md) 😀 [c](d.md)\n",
            [("[😀](b.md)", "b.md"), ("[c](d.md)", "d.md")],
            id="among astral characters",
        ),
        pytest.param("one\r\n\r\né\r\n[a](b.md)\r\n", [("[a](b.md)", "b.md")], id="after CRLF"),
        pytest.param(
            "> - é [a](b.md)\n>   x [c](d.md)\n> lazy\nlazy [e](f.md)\n",
            [("[a](b.md)", "b.md"), ("[c](d.md)", "d.md"), ("[e](f.md)", "f.md")],
            id="in quotes and lists",
        ),
        pytest.param("one\n   [a](b.md)\n", [("[a](b.md)", "b.md")], id="indented"),
        pytest.param(
            "| é | b |\n|---|---|\n| x \\| y | [a](b.md) |\n", [("[a](b.md)", "b.md")], id="in a table"
        ),
        pytest.param(
            "| é | b |\n|---|---|\n| x | y \\| [a](b.md) |\n",
            [("[a](b.md)", "b.md")],
            id="after an escaped bar of its cell",
        ),
        pytest.param("-\tx [a](b.md)\n", [("[a](b.md)", "b.md")], id="after a tab"),
        pytest.param("[over\ntwo lines](b.md)\n", [("[over\ntwo lines](b.md)", "b.md")], id="over two lines"),
        pytest.param("[a][c]\n\n[c]: b.md 'title'\n", [("[a][c]", "b.md")], id="by reference"),
        pytest.param("[a](<b c.md>)\n", [("[a](<b c.md>)", "b%20c.md")], id="with a space"),
        pytest.param("> [!NOTE]\n> é [a](b.md)\n", [("[a](b.md)", "b.md")], id="in an alert"),
        pytest.param("# é [a](b.md) #\n", [("[a](b.md)", "b.md")], id="in a heading"),
        pytest.param(
            "é <https://a.example/>\n",
            [("<https://a.example/>", "https://a.example/")],
            id="in angle brackets",
        ),
        pytest.param(
            "é https://a.example/ é\n", [("https://a.example/", "https://a.example/")], id="bare address"
        ),
    ],
)
def test_a_link_is_read_with_its_exact_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert written(text, [*body(text).links]) == expected


def test_an_image_is_read_with_its_exact_place_and_alternative() -> None:
    text = "😀 ![é *b* c](d.png 'title')\r\n"
    [image] = body(text).images
    assert written(text, [image]) == [("![é *b* c](d.png 'title')", "d.png")]
    assert image.text == "é b c"


def test_an_image_inside_a_link_is_both() -> None:
    text = "é [![a](b.png)](c.md)\n"
    found = body(text)
    assert written(text, [*found.links, *found.images]) == [
        ("[![a](b.png)](c.md)", "c.md"),
        ("![a](b.png)", "b.png"),
    ]


def test_the_text_of_a_link_is_what_the_reader_sees() -> None:
    [link] = body("[*a* `b` &amp; \\[c](d.md)\n").links
    assert link.text == "a b & [c"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("`[a](b.md)`\n", id="in code"),
        pytest.param("```\n[a](b.md)\n```\n", id="in a code block"),
        pytest.param("    [a](b.md)\n", id="in an indented block"),
        pytest.param("\\[a](b.md)\n", id="escaped"),
        pytest.param("<!-- [a](b.md) <a href='b.md'> -->\n", id="in a comment"),
    ],
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert body(text).links == ()


def test_a_footnote_is_no_link_but_a_link_in_its_note_is() -> None:
    text = "one[^1] [a](b.md)\n\n[^1]: é [c](d.md)\n"
    found = body(text)
    assert written(text, [*found.links]) == [("[a](b.md)", "b.md"), ("[c](d.md)", "d.md")]
    assert 'id="fn-1"' in found.html


@pytest.mark.parametrize(
    "text",
    [
        'é <a href="b.md">a</a>\n',
        "one\n\n<div><A\n  class=x HREF='b.md'>a</A></div>\n",
        'see b.md first: <a title="b.md" href=b.md>a</a>\n',
    ],
    ids=["inline", "in a block", "after the same words"],
)
def test_a_link_in_raw_html_is_read_where_its_address_stands(text: str) -> None:
    [link] = body(text).links
    assert (link.target, link.text, link.span.start) == ("b.md", "a", OFFSET + text.rindex("b.md"))


def test_an_image_in_raw_html_is_read_too() -> None:
    [image] = body('<p><img alt="a &amp; b" src="c.png"></p>\n').images
    assert (image.target, image.text) == ("c.png", "a & b")


@pytest.mark.parametrize(
    "text",
    [
        "[note]: see [x](nope.md)\n",
        "[a]: b 't\nu'\n[x](nope.md)\n",
        "[a\nb]: c\n[x](nope.md)\n",
        '[a]: b\n"not closed\n[x](nope.md)\n',
        "[a]: b\n2) [x](nope.md)\n",
        "[a]: b\n\n[x](nope.md)\n",
    ],
    ids=["no definition", "a long title", "a long label", "no title", "a list", "a paragraph"],
)
def test_a_link_below_what_looks_like_a_definition_is_in_its_place(text: str) -> None:
    [link] = body(text).links
    assert link.span.start == OFFSET + text.index("[x]")


@pytest.mark.parametrize("text", ['<div><a/href="nope.md">x</a></div>\n', "q <!-->[x](nope.md)<!-- -->\n"])
def test_a_link_that_browsers_see_is_seen(text: str) -> None:
    assert [link.target for link in body(text).links] == ["nope.md"]


def test_a_heading_does_not_take_the_name_of_a_part_of_the_page() -> None:
    found = body("## `__init__`\n\n## U main\n\n## fn 1\n")
    assert [heading.anchor for heading in found.headings] == [
        "section-__init__",
        "section-u-main",
        "section-fn-1",
    ]
    assert found.anchors == {heading.anchor for heading in found.headings}
