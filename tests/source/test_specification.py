from collections import Counter

import pytest

from generator.source.markdown import render
from tests.source.specifications import Example, deviations, examples, structure

EXAMPLES = [*examples("commonmark"), *examples("gfm")]
DEVIATIONS = deviations()


@pytest.mark.parametrize("example", [e for e in EXAMPLES if str(e) not in DEVIATIONS], ids=str)
def test_an_example_has_the_structure_that_the_specification_prescribes(example: Example) -> None:
    assert structure(render(example.markdown).html) == structure(example.html)


@pytest.mark.parametrize("example", [e for e in EXAMPLES if str(e) in DEVIATIONS], ids=str)
def test_a_listed_deviation_still_deviates(example: Example) -> None:
    assert structure(render(example.markdown).html) != structure(example.html), "take it off the list"


def test_every_listed_deviation_is_an_example() -> None:
    assert DEVIATIONS.keys() <= set(map(str, EXAMPLES))


def test_both_specifications_are_there_and_whole() -> None:
    counts = Counter(example.specification for example in EXAMPLES)
    assert counts == {"commonmark": 652, "gfm": 672}, (
        "fetch them: .ci/specifications .venv .cache/specifications"
    )


def test_the_comparison_sees_structure_and_not_its_spelling() -> None:
    assert structure('<p b="1"  a>x\n y</p>\n<hr>') == structure("<p a b='1'> x y </p><hr />\n")
    assert structure("<pre><code>a\n</code></pre>") != structure("<pre><code>a</code></pre>")
    assert structure("<p>a <em>b</em></p>") != structure("<p>a<em>b</em></p>")
    assert structure("<ul><li><p>a</p></li></ul>") != structure("<ul><li>a</li></ul>")
    assert structure('<a href="b">c</a>') != structure('<a href="d">c</a>')
