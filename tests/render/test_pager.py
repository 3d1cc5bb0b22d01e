"""The way among the pages of a list."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.pager import NEAR, pager
from generator.render.views import Link

MOST = 5_000


def numbers(number: int, pages: int) -> list[int | None]:
    found = pager(number, pages, lambda page: Link(str(page)))
    assert found is not None
    assert found.pages == pages
    return [int(link.label) if link else None for link in found.links]


@pytest.mark.parametrize(
    ("number", "pages", "expected"),
    [
        (1, 2, [1, 2]),
        (1, 9, [1, 2, 3, None, 9]),
        (4, 9, [1, 2, 3, 4, 5, 6, None, 9]),
        (5, 9, [1, None, 3, 4, 5, 6, 7, None, 9]),
        (6, 9, [1, None, 4, 5, 6, 7, 8, 9]),
        (9, 9, [1, None, 7, 8, 9]),
    ],
)
def test_it_leads_to_the_first_page_the_last_and_those_near(
    number: int, pages: int, expected: list[int | None]
) -> None:
    assert numbers(number, pages) == expected


def test_a_list_of_one_page_has_none() -> None:
    assert pager(1, 1, lambda page: Link(str(page))) is None


@given(st.integers(2, MOST).flatmap(lambda pages: st.tuples(st.integers(1, pages), st.just(pages))))
def test_its_links_are_few_in_order_and_parted_where_some_are_left_out(where: tuple[int, int]) -> None:
    number, pages = where
    made: list[int] = []

    def link(page: int) -> Link:
        made.append(page)
        return Link(str(page))

    found = pager(number, pages, link)
    assert found is not None
    shown = [int(one.label) if one else None for one in found.links]
    assert {1, number, pages} <= {*shown}
    assert {page for page in range(1, pages + 1) if abs(page - number) <= NEAR} <= {*shown}
    for before, after in pairwise(shown):
        assert before is None or after is None or after == before + 1
    assert [found.previous, found.next] == [
        Link(str(step)) if 1 <= step <= pages else None for step in (number - 1, number + 1)
    ]
    # However many pages there are.
    assert len(made) <= 2 * NEAR + 5
