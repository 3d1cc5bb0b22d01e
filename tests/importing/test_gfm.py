import re
from html import escape, unescape

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st

from generator.importing._gfm import markdown_of
from generator.source.markdown import to_html

SIGNS = st.text(st.sampled_from("*_`~[]()<>#-+=|!&;:\\ ab1.\"'/x^$"), max_size=24)
ANY = SIGNS | st.text(st.characters(exclude_categories=("C", "Zl", "Zp", "Zs")), max_size=24)
PARAGRAPHS = st.lists(ANY, min_size=1, max_size=3)


def markdown(html: str) -> str:
    return markdown_of(BeautifulSoup(html, "html.parser"))


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def squeezed(*parts: str) -> str:
    return " ".join(" ".join(parts).split())


@given(PARAGRAPHS)
@example(["1. a", "- b", "# c", "> d", "---", "==="])
@example(["[a](b)", "![a](b)", "<b>", "&amp;", "[^1]", "~~a~~", "`a`"])
@example(["a|b", "-|-"])
def test_no_text_turns_into_markup(paragraphs: list[str]) -> None:
    html = to_html(markdown("".join(f"<p>{escape(part)}</p>" for part in paragraphs)))
    assert text(html) == squeezed(*paragraphs)
    assert set(re.findall(r"<(\w+)", html)) <= {"p", "a"}


@given(st.lists(PARAGRAPHS, min_size=1, max_size=3))
def test_cells_of_a_table_hold_what_they_held(rows: list[list[str]]) -> None:
    wide = max(map(len, rows))
    filled = [[*row, *[""] * (wide - len(row))] for row in rows]
    cells = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in filled)
    html = to_html(markdown(f"<table>{cells}</table>"))
    assert text(html) == squeezed(*(cell for row in filled for cell in row))
    assert html.count("<tr") == len(rows)


@given(ANY, ANY, ANY, st.sampled_from(["strong", "em", "del", "mark", "sub"]))
@example("a", "(b)", "c", "strong")
def test_emphasis_holds_what_it_held(before: str, inner: str, after: str, tag: str) -> None:
    html = to_html(markdown(f"<p>x{escape(before)}<{tag}>{escape(inner)}</{tag}>{escape(after)}y</p>"))
    plain = unescape(re.sub(r"<[^>]*>", "", html))
    assert "".join(plain.split()) == "".join(f"x{before}{inner}{after}y".split())
    if inner.strip():
        assert f"<{tag}" in html


@given(st.lists(ANY.filter(str.strip), min_size=1, max_size=4))
def test_items_of_a_list_stay_items(items: list[str]) -> None:
    for tag in ("ul", "ol"):
        html = to_html(markdown(f"<{tag}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</{tag}>"))
        assert html.count("<li") == len(items)
        assert text(html) == squeezed(*items)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>", "- a\n  1. b\n     - c\n- d"),
        ("<blockquote><p>a</p><ul><li>b</li></ul></blockquote>", "> a\n>\n> - b"),
        ('<pre><code class="language-python">a = "```"\n</code></pre>', '````python\na = "```"\n````'),
        ("<p>a<br>b</p>", "a\\\nb"),
        ("<p>snake_case and _this_</p>", r"snake_case and \_this\_"),
        ('<p><a href="https://x.example/a b(c)">d</a></p>', "[d](<https://x.example/a b(c)>)"),
        ('<p><img src="a.png" alt="b [c]"></p>', r"![b \[c\]](a.png)"),
    ],
)
def test_markdown_is_written_as_people_would(html: str, expected: str) -> None:
    assert markdown(html) == expected
