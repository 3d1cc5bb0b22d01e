"""The quick reader of YAML says what the whole one says, or nothing."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.span import Span
from generator.source.faults import SourceError
from generator.source.field_places import places
from generator.source.yaml_plain import values
from generator.source.yaml_tree import parse
from tests.factories import ROOT
from tests.properties.front_matter import FIELDS

PAGES = [
    file.read_text("utf-8").split("---\n")[1] for file in sorted((ROOT / "content").glob("*/*/index.md"))
]
SPECIAL = [
    *(
        " ",
        "  ",
        "\n",
        "\n  ",
        "\n- ",
        "- ",
        ": ",
        ":",
        "#",
        " #",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "?",
    ),
    *(
        "&a",
        "*a",
        "!t",
        "|",
        ">",
        "%",
        "@",
        "`",
        "-",
        "--- ",
        "...",
        "~",
        "\\",
        "\u00a0",
        "é",
        "\ufeff",
        "\u2028",
    ),
    *("a: b", "key:", "<<: x", "=", ".", "\t", "\r", "\r\n", "\x85", "😀"),
]


def agrees(text: str) -> bool:
    """Whether the quick reader has read a text; what it says, and where that stands, is right in any case."""
    quick = values(text)
    if quick is None:
        return False
    tree = parse(text)
    assert (quick, tree.repeated) == (tree.fields, [])
    spans, key_spans = places(f"---\n{text}", 4, 4 + len(text))
    moved = [
        {path: Span(at.start + 4, at.end + 4) for path, at in of.items()}
        for of in (tree.spans, tree.key_spans)
    ]
    assert [
        {path: of[path] for path in found} for of, found in zip((spans, key_spans), moved, strict=True)
    ] == moved
    assert [dict(spans), dict(key_spans)] == moved
    return True


@given(FIELDS)
def test_front_matter_of_any_style_reads_the_same(fields: str) -> None:
    agrees(fields)


@given(st.sampled_from(PAGES))
def test_line_ends_do_not_matter(page: str) -> None:
    assert agrees(page) == agrees(page.replace("\n", "\r\n"))


@given(
    st.sampled_from(PAGES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3), st.sampled_from(SPECIAL)), min_size=1, max_size=4),
)
def test_pages_with_something_put_in_or_left_out_read_the_same(
    page: str, edits: list[tuple[float, int, str]]
) -> None:
    for share, left_out, put_in in edits:
        place = int(share * len(page))
        page = page[:place] + put_in + page[place + left_out :]
    try:
        agrees(page)
    except SourceError as error:
        raise AssertionError(f"read what is no YAML of ours: {page}") from error


def test_nearly_all_shipped_pages_are_read_quickly() -> None:
    assert sum(map(agrees, PAGES)) > 0.9 * len(PAGES)
