"""What is cheap to write is not dear to read: bodies made to stall the renderer, in time and in vain."""

import time

import pytest

from generator.source.faults import SourceError
from generator.source.markdown import render

SECONDS = 5
"""Far above what any of these takes, and far below what each took without limits."""

BODIES = {
    "raw links never closed": "<a href=x>" * 19_000,
    "raw headings never closed": "<h2>" * 900,
    "raw links": "".join(f'<a href="x{number}">y</a>' for number in range(9_000)),
    "links on one line of other letters": "é " + "".join(f"[é](x{number})" for number in range(15_000)),
    "cells with bars": "| a |\n|---|\n" + "| [x](y) \\| z |\n" * 30_000,
    "marks of emphasis": "*a " * 100_000,
    "brackets": "[" * 100_000,
    "back quotes": "`" * 50_000 + "a" + "`" * 49_999,
}


@pytest.mark.parametrize("text", BODIES.values(), ids=BODIES)
def test_a_body_is_read_or_refused_in_time(text: str) -> None:
    started = time.process_time()
    try:
        render(text)
    except SourceError as error:
        assert error.message  # noqa: PT017 - either outcome is right
    assert time.process_time() - started < SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "```\n" + ">" * 40 + "\n```\n",
        "* " * 40 + "\n",
        "- " * 40 + "\n",
        "~~~~\n~~~\n" + "> " * 40 + "\n~~~~\n",
    ],
    ids=["a fence", "a rule of stars", "a rule of hyphens", "a fence in a fence"],
)
def test_what_only_looks_nested_is_no_fault(text: str) -> None:
    assert render(text).html


def test_nesting_after_a_fence_is_still_refused() -> None:
    with pytest.raises(SourceError):
        render("```\n```\n" + "> " * 40 + "x\n")
