import pytest

from generator.source.faults import TOO_DEEP, SourceError
from generator.source.limits import MAX_CONTAINERS
from generator.source.markdown import render


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        pytest.param("# Smart, Sustainable Cities!\n", "smart-sustainable-cities", id="English"),
        pytest.param("# LOGO-01\n", "logo-01", id="code"),
        pytest.param("# *Über* `code` & [link](b.md)\n", "über-code--link", id="markup"),
        pytest.param("# مدن ذكية مستدامة\n", "مدن-ذكية-مستدامة", id="Arabic"),
        pytest.param("# 智慧可持续城市\n", "智慧可持续城市", id="Chinese"),
        pytest.param("# Умные города\n", "умные-города", id="Russian"),
        pytest.param("# 😀 Smile\n", "-smile", id="emoji"),
    ],
)
def test_a_heading_has_the_anchor_that_github_gives_it(text: str, anchor: str) -> None:
    found = render(text)
    assert [heading.anchor for heading in found.headings] == [anchor]
    assert found.anchors == {anchor}
    assert f'<h1 id="{anchor}">' in found.html


def test_equal_headings_get_anchors_of_their_own() -> None:
    assert [heading.anchor for heading in render("# 城市\n\n## 城市\n\n# a\n\n# A\n").headings] == [
        "城市",
        "城市-1",
        "a",
        "a-1",
    ]


def test_a_heading_is_read_with_its_level_text_and_place() -> None:
    text = "é\n\n   ### É *b* [c](d.md) ###\r\n\r\nSetext 😀\r\n---\r\n"
    found = [
        (heading.level, heading.text, text[heading.span.start : heading.span.end])
        for heading in render(text).headings
    ]
    assert found == [(3, "É b c", "### É *b* [c](d.md) ###"), (2, "Setext 😀", "Setext 😀\r\n---")]


def test_the_html_of_a_body_holds_no_places_and_no_anchor_links() -> None:
    html = render("# A\n\n[b](c.md)\n\n| d |\n|---|\n| e |\n").html
    assert "data-sourcepos" not in html
    assert 'class="anchor"' not in html


@pytest.mark.parametrize(
    "opening",
    [
        pytest.param("> ", id="> "),
        pytest.param("- ", id="- "),
        pytest.param("1. ", id="1. "),
        pytest.param("> - ", id="> - "),
        pytest.param(">", id=">"),
    ],
)
def test_too_many_quotes_and_lists_inside_each_other_are_a_fault_at_their_line(opening: str) -> None:
    deep = opening * (MAX_CONTAINERS + 1)
    with pytest.raises(SourceError) as caught:
        render(f"one\n\n{deep}x\n")
    assert (caught.value.fault, caught.value.offset) == (TOO_DEEP, len("one\n\n"))


@pytest.mark.parametrize("opening", ["> ", "- ", "1. "])
def test_as_many_quotes_and_lists_as_allowed_are_rendered(opening: str) -> None:
    text = opening * MAX_CONTAINERS + "[a](b.md)\n"
    [link] = render(text).links
    assert text[link.span.start : link.span.end] == "[a](b.md)"


def test_a_list_that_grows_deeper_line_by_line_is_rendered() -> None:
    text = "".join(f"{'  ' * depth}- a\n" for depth in range(500)) + "  " * 500 + "[a](b.md)\n"
    [link] = render(text).links
    assert text[link.span.start : link.span.end] == "[a](b.md)"


def test_an_anchor_in_raw_html_is_no_link_but_a_place_to_link_to() -> None:
    found = render('<a id="one"></a> <a name="two" id="three"></a> <h2 id=\'four\'>Four</h2>\n')
    assert found.links == ()
    assert found.anchors == {"one", "two", "three", "four"}


def test_an_anchor_in_a_comment_is_no_place_to_link_to() -> None:
    assert render('<!-- <a id="one"></a> -->\n').anchors == frozenset()
