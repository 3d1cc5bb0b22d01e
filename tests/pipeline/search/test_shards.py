"""Which shard a record is in, and how few of them a change concerns."""

from hypothesis import given
from hypothesis import strategies as st

from generator.pipeline.search.shards import Shard, place, shards
from tests.pipeline.search.search_records import record

COUNTS = st.integers(1, 200)
IDENTIFIERS = st.text(min_size=1)


@given(IDENTIFIERS, COUNTS)
def test_every_record_has_a_place(identifier: str, count: int) -> None:
    assert 0 <= place(identifier, count) < count


@given(st.lists(IDENTIFIERS, min_size=50, max_size=50), COUNTS)
def test_one_shard_more_takes_records_from_one_other_only(identifiers: list[str], count: int) -> None:
    moved = [one for one in identifiers if place(one, count) != place(one, count + 1)]
    assert {place(one, count + 1) for one in moved} <= {count}
    assert len({place(one, count) for one in moved}) <= 1


def test_records_are_spread_evenly() -> None:
    sizes = [len(shard.records) for shard in shards([record(number) for number in range(800)], 100)]
    assert len(sizes) == 8
    assert min(sizes) > 70
    assert max(sizes) < 130


def test_the_order_of_records_does_not_matter() -> None:
    records = [record(number, language) for number in range(30) for language in ("en", "fr")]
    assert shards(records, 10) == shards(records[::-1], 10)


def test_languages_are_apart_and_a_page_has_the_same_number_in_each() -> None:
    records = [record(number, language) for number in range(30) for language in ("en", "fr")]
    found = shards(records, 10)
    assert [shard.language for shard in found] == ["en", "en", "en", "fr", "fr", "fr"]
    english, french = found[:3], found[3:]
    assert list(map(_identifiers, english)) == list(map(_identifiers, french))


def _identifiers(shard: Shard) -> set[str]:
    return {one.identifier for _, one in shard.records}


def test_without_records_there_is_no_shard() -> None:
    assert shards([]) == []
