"""The way among the pages of a list."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from generator.render.views import Link, Pager

NEAR = 2
"""Pages before and after the one that is shown."""


def pager(number: int, pages: int, link: Callable[[int], Link]) -> Pager | None:
    """Links to the first page, the last one and those near to `number`; None where there is but one page.

    Thousands of pages would have thousands of links each, were all of them made.
    """
    if pages == 1:
        return None
    near = range(max(1, number - NEAR), min(pages, number + NEAR) + 1)
    return Pager(
        pages=pages,
        links=tuple(_parted(sorted({1, *near, pages}), link)),
        previous=link(number - 1) if number > 1 else None,
        next=link(number + 1) if number < pages else None,
    )


def _parted(numbers: list[int], link: Callable[[int], Link]) -> Iterator[Link | None]:
    yield link(numbers[0])
    for before, number in pairwise(numbers):
        if number > before + 1:
            yield None
        yield link(number)
