"""Records of each language in shards, so small that Pagefind has soon indexed one anew."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from operator import itemgetter

from generator.export.search_record import SearchRecord
from generator.pipeline.search.keys import BITS, keys, position

PER_SHARD = 128
"""Records of a shard at most; decision 0029 has the figures."""
SHARDS = 16
"""Of a group, if each is full."""


Placed = tuple[int, SearchRecord]
"""A record, and where it stands."""


@dataclass(frozen=True)
class Shard:
    """Some records of one language, each with its name, by name."""

    language: str
    records: tuple[tuple[str, SearchRecord], ...]

    @cached_property
    def digest(self) -> str:
        """Digest of all its records."""
        said = (self.language, *(f"{key} {record.digest}" for key, record in self.records))
        return blake2b(" ".join(said).encode(), digest_size=16).hexdigest()


def shards(records: Iterable[SearchRecord], per_shard: int = PER_SHARD) -> dict[str, list[list[Shard]]]:
    """All shards that hold something, in groups, by language, whatever order the records come in.

    One after the other they have the records of a language in the order of their names.
    """
    every = list(records)
    names = keys(every)
    languages: dict[str, list[Placed]] = defaultdict(list)
    for record in every:
        languages[record.language].append((position(record), record))
    return {
        language: [
            [
                Shard(language, tuple((names[record.identifier], record) for _, record in part))
                for _, part in _parts(group, per_shard, bit)
            ]
            for bit, group in _parts(sorted(own, key=itemgetter(0)), per_shard * SHARDS, BITS - 1)
        ]
        for language, own in sorted(languages.items())
    }


def _parts(records: Sequence[Placed], most: int, bit: int) -> list[tuple[int, Sequence[Placed]]]:
    """Records by position, halved bit by bit until each part is small enough, with the bit that is next."""
    if len(records) <= most:
        return [(bit, records)] if records else []
    half = bisect_left(records, 1, key=lambda one: one[0] >> bit & 1)
    return [*_parts(records[:half], most, bit - 1), *_parts(records[half:], most, bit - 1)]
