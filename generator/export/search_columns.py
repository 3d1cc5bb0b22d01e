"""What divides and sorts the results of a search: a small file for each facet, loaded when it is opened.

Pagefind's own filters weigh four times as much, and its sorts are in the list of pages that every search
loads (decision 0015).
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from generator.export.search_record import SearchRecord
from generator.export.search_records import Words
from generator.index.alphabet import alphabetical
from generator.index.build import Index
from generator.index.dimensions import by_name
from generator.index.searched import FACETS
from generator.model.artifact import Artifact
from generator.taxonomy.topics import TOPICS

Facets = Mapping[str, Sequence[str]]
"""The values of a record, by facet."""

COLUMNS = (*FACETS, "language", "title", "date", "pages", "near")
"""What there is a file of for each language."""
OFFERED = ("goal", "topic", "city", "country")
"""Facets whose labels are offered where a search finds nothing."""


def search_columns(
    folder: str,
    records: Sequence[SearchRecord],
    names: Sequence[str],
    index: Index,
    words: Words,
) -> tuple[list[Artifact], str]:
    """The files below `folder`, and a digest of them all.

    `records` are those that facets divide, in one language; a file has a place for each, in their order.
    `names` are theirs in the search index.
    """
    facets = [dict(record.facets) for record in records]
    used = {name: _used(name, facets, index, words) for name in (*FACETS, "language")}
    columns: dict[str, object] = {
        name: {"values": _labels(name, values, index, words), "pages": _column(name, values, facets)}
        for name, values in used.items()
    }
    titles = sorted(records, key=lambda record: (record.sort_title, record.identifier))
    ranks = {record.identifier: rank for rank, record in enumerate(titles)}
    columns["title"] = {"pages": ",".join(str(ranks[record.identifier]) for record in records)}
    columns["date"] = {"pages": ",".join(record.date for record in records)}
    columns["pages"] = " ".join(names)
    columns["near"] = _near(used, index, words)
    files = [
        Artifact(
            f"{folder}/{name}.json", json.dumps(column, ensure_ascii=False, separators=(",", ":")).encode()
        )
        for name, column in columns.items()
    ]
    digest = blake2b(b"\0".join(file.content for file in files), digest_size=6).hexdigest()
    return files, digest


def short(identifier: str) -> str:
    """A value as an address names it: `valencia`."""
    return identifier.rpartition("/")[2]


def _used(name: str, facets: Iterable[Facets], index: Index, words: Words) -> list[str]:
    """The values that records have, in the order in which readers look for them."""
    used = {value for record in facets for value in record.get(name, ())}
    if name == "language":
        return sorted(used)
    dimension = FACETS[name]
    found = [value for value in index.values[dimension] if value in used]
    if by_name()[dimension].alphabetical:
        found.sort(key=lambda value: alphabetical(words.value(dimension, value).label))
    return found


def _labels(name: str, values: Sequence[str], index: Index, words: Words) -> list[list[str]]:
    """Identifiers with their labels; languages are named by the browser."""
    if name == "language":
        return [[value, value] for value in values]
    return [[short(value), words.value(FACETS[name], value).label] for value in values]


def _column(name: str, values: Sequence[str], facets: Iterable[Facets]) -> str:
    """The values of each record, by their place: `0 4,1,,3`."""
    places = {value: str(place) for place, value in enumerate(values)}
    return ",".join(" ".join([places[value] for value in record.get(name, ())]) for record in facets)


def _near(used: Mapping[str, Sequence[str]], index: Index, words: Words) -> dict[str, list[list[str]]]:
    """What can be looked for: identifier, label, and of a topic the nearest one above it that is used."""
    found = {name: _labels(name, used[name], index, words) for name in OFFERED}
    topics = index.corpus.vocabularies[TOPICS]
    for entry in found["topic"]:
        above = list(topics[entry[0]].broader)
        while above and above[0] not in used["topic"]:
            above = [*above[1:], *topics[above[0]].broader]
        entry.extend(above[:1])
    return found
