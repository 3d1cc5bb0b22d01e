"""What markup alone says of accessibility."""

import pytest

from generator.reviewing.structure import faults

GOOD = (
    '<h1>A</h1><h2>B</h2><img alt="" src="a.png"><a href="x"><img alt="C"></a>'
    "<table><tr><th>D</th></tr></table>"
)


def test_good_markup_has_no_faults() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("markup", "fault"),
    [
        ("<h4>E</h4>", "a heading of level 4 follows one of level 2"),
        ("<img src='b.png'>", "an image has no alternative: b.png"),
        ("<a href='x'> </a>", "a link has no words"),
        ("<table><tr><td>F</td></tr></table>", "a table has no head cells"),
        ("<h1>G</h1>", "2 headings of level 1, where a page has one"),
    ],
)
def test_each_fault_is_named(markup: str, fault: str) -> None:
    assert fault in faults(GOOD + markup)
