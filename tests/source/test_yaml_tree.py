from itertools import pairwise

import pytest

from generator.source.faults import ALIAS, INVALID_YAML, TAB, TOO_DEEP, TOO_LARGE, Fault, SourceError
from generator.source.front_matter import MAX_CHARACTERS, PositionedHandler
from generator.source.yaml_tree import MAX_DEPTH, parse


def fault_of(text: str) -> tuple[Fault, int]:
    """The fault that ends the reading of a text, and the offset it names."""
    with pytest.raises(SourceError) as caught:
        parse(text)
    return caught.value.fault, caught.value.offset


@pytest.mark.parametrize(
    "scalar",
    [
        "NO",
        "no",
        "1.10",
        "12:30",
        "0x1F",
        "017",
        "1_000",
        "2020-06-15",
        "true",
        "null",
        "~",
        "-.inf",
        "=",
        "1e3",
    ],
)
def test_a_plain_scalar_stays_the_text_it_is(scalar: str) -> None:
    assert parse(f"value: {scalar}\nlist: [{scalar}]\n").fields == {"value": scalar, "list": [scalar]}


def test_a_value_left_out_is_empty_text() -> None:
    assert parse("a:\nb: ''\nc: [x, '']\n").fields == {"a": "", "b": "", "c": ["x", ""]}


def test_a_key_is_text_whatever_it_looks_like() -> None:
    assert parse("1: a\nNO: b\n'2020-01-01': c\n").fields == {"1": "a", "NO": "b", "2020-01-01": "c"}


def test_a_tag_does_nothing() -> None:
    assert parse("a: !!python/object/apply:os.abort []\nb: !!int '5'\n").fields == {"a": [], "b": "5"}


@pytest.mark.parametrize(
    ("source", "value"),
    [
        pytest.param("|\n  one\n  two\n", "one\ntwo\n", id="literal"),
        pytest.param("|-\n  one\n  two\n", "one\ntwo", id="strip"),
        pytest.param("|+\n  one\n\n", "one\n\n", id="keep"),
        pytest.param(">\n  one\n  two\n\n  three\n", "one two\nthree\n", id="folded"),
        pytest.param("|2\n   one\n", " one\n", id="indented"),
        pytest.param("one\n  two\n  three\n", "one two three", id="plain"),
        pytest.param('"one\n  two\\\n  three\\n"\n', "one twothree\n", id="double-quoted"),
        pytest.param("'it''s\n  one'\n", "it's one", id="single-quoted"),
    ],
)
def test_a_scalar_over_several_lines_is_one_value_with_its_whole_place(source: str, value: str) -> None:
    text = f"before: x\nvalue: {source}"
    tree = parse(text)
    span = tree.spans["value",]
    assert tree.fields["value"] == value
    assert (span.start, text[span.start : span.end].rstrip()) == (17, source.rstrip())


def test_every_value_and_every_key_has_its_place() -> None:
    text = "title: Älv 😀\nrights:\n  holders: [Itu, 'Née']\ncases:\n- city: x\n  place: y\n- z\n"
    tree = parse(text)
    places = {path: text[span.start : span.end] for path, span in tree.spans.items() if path}
    assert places == {
        ("title",): "Älv 😀",
        ("rights",): "holders: [Itu, 'Née']",
        ("rights", "holders"): "[Itu, 'Née']",
        ("rights", "holders", 0): "Itu",
        ("rights", "holders", 1): "'Née'",
        ("cases",): "- city: x\n  place: y\n- z",
        ("cases", 0): "city: x\n  place: y",
        ("cases", 0, "city"): "x",
        ("cases", 0, "place"): "y",
        ("cases", 1): "z",
    }
    keys = {path: text[span.start : span.end] for path, span in tree.key_spans.items()}
    assert keys == {path: path[-1] for path in places if isinstance(path[-1], str)}


def test_the_offset_of_the_front_matter_is_added_to_every_place() -> None:
    assert [span.start for span in parse("a: b\n", 4).spans.values()] == [7, 4]


def test_the_second_of_two_equal_keys_is_named_at_its_place() -> None:
    text = "title: A\nsummary: B\n'title': C\n"
    assert [(key, text[span.start : span.end]) for key, span in parse(text).repeated] == [
        ("title", "'title'")
    ]


def test_equal_keys_of_different_mappings_are_no_duplicates() -> None:
    assert parse("a: {x: 1}\nb: {x: 1}\nc: [{x: 1}, {x: 1}]\n").repeated == []


def test_a_key_given_twice_is_one_fault_even_when_it_holds_a_mapping() -> None:
    assert [key for key, _ in parse("a: {x: 1, y: [z]}\na: {x: 1, y: [z]}\n").repeated] == ["a"]


def test_an_alias_is_a_fault_at_its_place() -> None:
    text = "a: &b [x]\nc: *b\n"
    assert fault_of(text) == (ALIAS, text.index("*"))


def test_a_merge_key_is_a_fault_at_its_alias() -> None:
    text = "a: &b {x: y}\nc:\n  <<: *b\n"
    assert fault_of(text) == (ALIAS, text.index("*"))


def test_an_alias_bomb_is_a_fault_at_its_first_alias() -> None:
    names = "abcdefghi"
    lines = [f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise(names)]
    text = "\n".join(["a: &a [lol, lol, lol]", *lines])
    assert fault_of(text) == (ALIAS, text.index("*"))


@pytest.mark.parametrize("depth", [1_000, 100_000])
@pytest.mark.parametrize("opening", ["[", "{a: ", "- "], ids=["lists", "mappings", "block lists"])
def test_a_deep_nest_is_a_fault_where_it_gets_too_deep(opening: str, depth: int) -> None:
    before = "value:\n  "
    assert fault_of(before + opening * depth) == (TOO_DEEP, len(before) + len(opening) * (MAX_DEPTH - 1))


def test_the_deepest_nest_allowed_is_read() -> None:
    depth = MAX_DEPTH - 1
    assert ("value", *([0] * (depth - 1))) in parse(f"value: {'[' * depth}{']' * depth}").spans


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("a: b\nc:\n\t- d\n", 8, id="before an item"),
        pytest.param("a:\n  b: c\n\td: e\n", 10, id="before a key"),
        pytest.param("a:\n  \tb: c\n  d: e\n", 5, id="after spaces"),
        pytest.param("\ta: b\n", 0, id="at the start"),
    ],
)
def test_a_tab_in_yaml_is_reported_at_its_line(text: str, place: int) -> None:
    fault, offset = fault_of(text)
    assert fault is TAB
    assert text.count("\n", 0, offset) == text.count("\n", 0, place)
    assert text[place] == "\t"


def test_a_tab_inside_a_value_is_part_of_the_value() -> None:
    assert parse('a: b\tc\nd: "e\tf"\n').fields == {"a": "b\tc", "d": "e\tf"}


def test_a_tab_inside_a_value_is_not_blamed_for_another_fault() -> None:
    text = "a: b\tc: d\n"
    assert fault_of(text) == (INVALID_YAML, text.index(": d"))


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x1b", "\x7f", "\ufffe", "\x80"], ids=ascii)
@pytest.mark.parametrize(
    "before", ["a: b\n", "a: Zürich 智慧 😀\n"], ids=["after ASCII", "after other scripts"]
)
def test_a_control_character_is_a_fault_at_its_place(character: str, before: str) -> None:
    assert fault_of(f"{before}c: d{character}e\n") == (INVALID_YAML, len(before) + 4)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        pytest.param("a: b: c\n", 4, id="colon"),
        pytest.param("just words\n", 0, id="words"),
        pytest.param("- a\n- b\n", 0, id="list"),
        pytest.param("? [a]\n: b\n", 2, id="complex key"),
        pytest.param("a: b\n--- \nc: d\n", 5, id="two documents"),
        pytest.param("a: @b\n", 3, id="reserved"),
    ],
)
def test_what_is_no_mapping_of_names_to_values_is_a_fault_at_its_place(text: str, offset: int) -> None:
    assert fault_of(text) == (INVALID_YAML, offset)


@pytest.mark.parametrize("opening", ["'", '"'])
def test_a_quote_that_is_never_closed_is_a_fault_where_it_opens(opening: str) -> None:
    assert fault_of(f"a: b\nc: {opening}d\ne: f\ng: h\n") == (INVALID_YAML, 8)


def test_more_front_matter_than_a_page_can_need_is_a_fault() -> None:
    with pytest.raises(SourceError) as caught:
        PositionedHandler().load("a: " + "x" * MAX_CHARACTERS, offset=4)
    assert (caught.value.fault, caught.value.offset) == (TOO_LARGE, 4)
