"""The quick reader of YAML gives up where it must; the law in tests/properties says it is never wrong."""

import pytest

from generator.source.yaml_plain import MAX_DEPTH, values
from generator.source.yaml_tree import parse

READ = [
    "a: b\n",
    "a:\nb: ''\nc: \"\"\n",
    "a: it's so\n",
    "a: https://x.example/?q=1#part\n",
    "a: {b: https://x.example/, c: [d, 'e f', \"g, h\"], i: []}\n",
    "a: [one, two words, 9.c, '11.6']  \n",
    "a:\n- b\n- c: d\n  e:\n  - f\n-   g: h\n    i: j\n",
    "a:\n  - b\n  - c\nd:\n    e: f\n\n\ng: h\n",
    "a: b#c\nd: naïve – 智慧 😀\u00a0\n",
    "a: b\r\nc:\r\n- d\r\n",
]
LEFT = [
    "",
    "\n",
    "a: b\na: c\n",
    "a: {b: c, b: d}\n",
    "a:\n  b: c\n  b: d\n",
    "a: b #c\n",
    "# comment\na: b\n",
    "a: b: c\n",
    "a: b:\n",
    "a: b\n  goes on\n",
    "a:\n  goes on\n",
    "a: 'b\n  c'\n",
    'a: "b\\n"\n',
    "a: 'it''s'\n",
    "a: |\n  b\n",
    "a: > \n",
    "a: &b c\nd: *b\n",
    "a: !t b\n",
    "a: [b, , c]\n",
    "a: [b,]\n",
    "a: [b\n",
    "a: [b]c\n",
    "a: [b: c]\n",
    "a: [b #c]\n",
    "a: {b}\n",
    "a: {b: }\n",
    "a: {}\n",
    "a: {? b: c}\n",
    "- a\n",
    " a: b\n",
    "a: b\n c: d\n",
    "a:\n - b\n  - c\n",
    "a:\n- \n",
    "a:\n- - b\n",
    "a b: c\n",
    "'a': b\n",
    "a:b\n",
    "a:\tb\n",
    "a: b\tc\n",
    "a: b\rc: d\n",
    "a: b\u2028c\n",
    "a: b\x85c\n",
    "\ufeffa: b\n",
    "a: b\x00\n",
    "a: @b\n",
    "a: %b\n",
    "a: -\n",
    "a: ? b\n",
    "--- \na: b\n",
    "a: b\n...\n",
    "a: " + "[" * (MAX_DEPTH + 2) + "]" * (MAX_DEPTH + 2) + "\n",
]


@pytest.mark.parametrize("text", READ, ids=ascii)
def test_simple_yaml_is_read(text: str) -> None:
    assert values(text) == parse(text).fields


@pytest.mark.parametrize("text", LEFT, ids=ascii)
def test_other_yaml_is_left_to_the_whole_reader(text: str) -> None:
    assert values(text) is None


@pytest.mark.parametrize("depth", [MAX_DEPTH + 2, 10_000])
def test_a_deep_nest_is_left_too(depth: int) -> None:
    assert values("".join(f"{'  ' * level}a:\n" for level in range(min(depth, 500)))) is None
    assert values("a: " + "[" * depth) is None
