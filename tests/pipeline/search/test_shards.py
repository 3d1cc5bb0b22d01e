"""Which shard a record is in, and how few of them a change concerns."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from generator.export.search_record import SearchRecord
from generator.pipeline.search.shards import SHARDS, Shard, shards
from tests.pipeline.search.search_records import record

NUMBERS = st.sets(st.integers(0, 400), max_size=60)
SIZES = st.integers(1, 20)


def parts(numbers: set[int], most: int) -> list[tuple[SearchRecord, ...]]:
    """Records of each shard."""
    return [tuple(one for _, one in shard.records) for shard in chain(*groups(numbers, most))]


def groups(numbers: set[int], most: int) -> list[list[Shard]]:
    return shards([record(number) for number in numbers], most).get("en", [])


@given(NUMBERS, SIZES)
def test_every_record_is_in_one_shard_none_is_too_large_and_together_they_are_in_order(
    numbers: set[int], most: int
) -> None:
    made = [*chain(*groups(numbers, most))]
    names = [key for shard in made for key, _ in shard.records]
    assert names == sorted({*names})
    assert sorted(one.identifier for shard in made for _, one in shard.records) == [
        record(number).identifier for number in sorted(numbers)
    ]
    assert all(0 < len(shard.records) <= most for shard in made)


@given(NUMBERS, st.integers(0, 400), SIZES)
def test_one_record_more_leaves_all_shards_but_one_as_they_were(
    numbers: set[int], more: int, most: int
) -> None:
    before, after = parts(numbers - {more}, most), parts(numbers | {more}, most)
    assert len({*before} - {*after}) <= 1


@given(NUMBERS, st.integers(0, 400), st.integers(1, 3))
def test_one_record_more_leaves_all_groups_but_one_as_they_were(
    numbers: set[int], more: int, most: int
) -> None:
    before, after = groups(numbers - {more}, most), groups(numbers | {more}, most)
    assert all(0 < sum(len(shard.records) for shard in group) <= most * SHARDS for group in before)
    assert sum(group not in after for group in before) <= 1


def test_records_are_spread_evenly() -> None:
    sizes = [len(part) for part in parts({*range(800)}, 128)]
    assert len(sizes) == 8
    assert min(sizes) > 70


def test_the_order_of_records_does_not_matter() -> None:
    records = [record(number, language) for number in range(30) for language in ("en", "fr")]
    assert shards(records, 10) == shards(records[::-1], 10)


def test_languages_are_apart_and_each_is_divided_alike() -> None:
    records = [record(number, language) for number in range(30) for language in ("en", "fr")]
    found = shards(records, 10)
    assert [*found] == ["en", "fr"]
    english, french = ([[key for key, _ in shard.records] for shard in chain(*own)] for own in found.values())
    assert english == french
    assert len(english) > 2


def test_without_records_there_is_no_shard() -> None:
    assert shards([]) == {}
