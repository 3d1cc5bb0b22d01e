"""Names of pages in an index: short, of their own, and in an order that every language shares."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.export.search_record import SearchRecord
from generator.pipeline.search.keys import LEAST, UNLISTED, keys
from tests.pipeline.search.search_records import record


def named(identifier: str, *, listed: bool = True) -> SearchRecord:
    return replace(record(1), identifier=identifier, facets=record(1).facets if listed else ())


@given(st.sets(st.text(min_size=1), max_size=200))
def test_no_two_pages_have_one_name_and_none_is_the_beginning_of_another(identifiers: set[str]) -> None:
    names = sorted(keys(map(named, identifiers)).values())
    assert len(set(names)) == len(identifiers)
    assert not [one for one, other in pairwise(names) if other.startswith(one)]


def test_names_are_hardly_longer_than_they_must_be() -> None:
    names = keys(named(f"deliverables/{number}") for number in range(5_000)).values()
    assert sum(map(len, names)) / len(names) < LEAST + 0.5


def test_names_do_not_depend_on_order_or_language() -> None:
    english = [record(number) for number in range(50)]
    french = [record(number, "fr") for number in range(50)]
    assert keys(english) == keys(french[::-1]) == keys([*french, *english])


def test_what_no_facet_divides_stands_behind_all_else() -> None:
    found = keys([named("about/index", listed=False), *(named(str(number)) for number in range(500))])
    assert found["about/index"].startswith(UNLISTED)
    assert max(found, key=found.__getitem__) == "about/index"
