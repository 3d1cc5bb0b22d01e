"""Wherever a link, image or heading stands in a body, its span is exactly its text."""

from collections import Counter
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from generator.source.markdown import render

OFFSET = 40

WORD = st.sampled_from(
    [
        "word",
        "été",
        "😀",
        "مدن",
        "*em*",
        "`co de`",
        r"\*",
        "&amp;",
        "x<br>",
        "~~s~~",
        "**ß**",
        "[^1]",
        "&#x41;",
    ]
)
# An address of its own for each link, put in when all the parts are there.
LINK = st.sampled_from(
    [
        "[a](#)",
        "![é😀](#)",
        "[![i](#)](#)",
        "[x y](# 'title')",
        "[*e*](#)",
        "[`c`](#)",
        r"[a\]b](#)",
        "[&ouml;](<#>)",
    ]
)
LINE = st.lists(WORD | LINK, min_size=1, max_size=5).map(lambda parts: "x " + " ".join(parts))
LINES = st.lists(LINE, min_size=1, max_size=3)


def with_prefix(prefix: str) -> st.SearchStrategy[str]:
    return LINES.map(lambda lines: "\n".join(prefix + line for line in lines))


BLOCK = st.one_of(
    *map(with_prefix, ["", "   ", "> ", "- ", "1. ", "> - ", "- > ", "- [x] ", "> [!NOTE]\n> "]),
    LINE.map("### {} ###".format),
    LINE.map("{}\n---".format),
    LINES.map(lambda cells: "| a | b |\n|---|---|\n" + "\n".join(f"| é | {cell} |" for cell in cells)),
    LINES.map(lambda lines: "- a\n\n" + "\n".join(f"  > {line}" for line in lines)),
    LINES.map(lambda lines: "-\t" + "\n\t".join(lines)),
    LINES.map(lambda lines: "[z]: z\n[y]: <y>\n  'title'\n" + "\n".join(lines)),
    LINES.map(lambda lines: "> [z]: z 'title'\n> " + "\n> ".join(lines)),
    LINE.map("- [z]: z\n  {}\n- x".format),
)
BODY = st.tuples(st.lists(BLOCK, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))


def addressed(blocks: list[str], newline: str) -> tuple[str, list[str]]:
    """A body whose links all have addresses of their own, and these addresses."""
    first, *rest = (
        ("\n\n".join(blocks) + "\n\n[^1]: note\n").replace("(#", "(\0").replace("(<#", "(<\0").split("\0")
    )
    numbers = count(1)
    addresses = [f"t{next(numbers)}.md" for _ in rest]
    text = first + "".join(address + part for address, part in zip(addresses, rest, strict=True))
    return text.replace("\n", newline), addresses


@given(BODY)
def test_every_link_and_image_is_found_once_and_in_its_place(body: tuple[list[str], str]) -> None:
    text, addresses = addressed(*body)
    rendered = render(text, OFFSET)
    references = [*rendered.links, *rendered.images]
    assert Counter(reference.target for reference in references) == Counter(addresses)
    for reference in references:
        written = text[reference.span.start - OFFSET : reference.span.end - OFFSET]
        assert written.startswith(("[", "!["))
        assert written.endswith(")")
        again = render(written)
        assert reference.target in {found.target for found in (*again.links[:1], *again.images[:1])}
        assert len(again.links) + len(again.images) == 1 + written.startswith("[![")


@given(BODY)
def test_every_heading_is_found_in_its_place(body: tuple[list[str], str]) -> None:
    text, _ = addressed(*body)
    rendered = render(text, OFFSET)
    for heading in rendered.headings:
        again = render(text[heading.span.start - OFFSET : heading.span.end - OFFSET] + "\n\n[^1]: note\n")
        assert [(found.level, found.text) for found in again.headings] == [(heading.level, heading.text)]
    assert len({heading.anchor for heading in rendered.headings}) == len(rendered.headings)


@given(BODY)
def test_the_line_ends_of_a_body_change_nothing_but_places(body: tuple[list[str], str]) -> None:
    blocks, _ = body
    unix, dos = (render(addressed(blocks, newline)[0]) for newline in ("\n", "\r\n"))
    assert unix.html == dos.html.replace("\r\n", "\n")
    assert unix.anchors == dos.anchors
    assert [link.target for link in unix.links] == [link.target for link in dos.links]
