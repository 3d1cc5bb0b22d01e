"""Records of each language, spread over shards so that one edit concerns one shard."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from generator.export.search_records import SearchRecord
from generator.pipeline.search.keys import keys

PER_SHARD = 6_000
"""Records of a shard at most, until there are more shards; decision 0015 has the figures."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Some records of one language, each with its name, by name."""

    language: str
    number: int
    records: tuple[tuple[str, SearchRecord], ...]

    @property
    def digest(self) -> str:
        """Digest of all its records."""
        said = (self.language, *(f"{key} {record.digest}" for key, record in self.records))
        return blake2b(" ".join(said).encode(), digest_size=16).hexdigest()


def shards(records: Iterable[SearchRecord], per_shard: int = PER_SHARD) -> list[Shard]:
    """All shards that hold something, by language and number, whatever order the records come in."""
    every = list(records)
    names = keys(every)
    languages: dict[str, list[tuple[str, SearchRecord]]] = defaultdict(list)
    for record in every:
        languages[record.language].append((names[record.identifier], record))
    return [
        shard for language, own in sorted(languages.items()) for shard in _spread(language, own, per_shard)
    ]


def _spread(language: str, records: list[tuple[str, SearchRecord]], per_shard: int) -> list[Shard]:
    count = -(-len(records) // per_shard)
    places: dict[int, list[tuple[str, SearchRecord]]] = defaultdict(list)
    for key, record in sorted(records, key=lambda one: one[0]):
        places[place(record.identifier, count)].append((key, record))
    return [Shard(language, number, tuple(own)) for number, own in sorted(places.items())]


def place(identifier: str, count: int) -> int:
    """Number of a record's shard among `count`, by linear hashing: one shard more halves only one other."""
    whole = 1 << (count.bit_length() - 1)
    found = int.from_bytes(blake2b(identifier.encode(), digest_size=8).digest()) % (2 * whole)
    return found if found < count else found - whole
