"""How many works and events there are for each goal and topic, and for each goal and region, as tables."""

from collections.abc import Iterator

from generator.export.delimited import delimited
from generator.index.build import Index
from generator.index.crossings import CROSSED
from generator.index.dimensions import by_name
from generator.index.urls import table_url
from generator.model.artifact import Artifact


def crossing_tables(index: Index) -> Iterator[Artifact]:
    """A table for each page with a matrix: identifiers and English labels, the same for all languages."""
    for first, second in CROSSED:
        if second != "types":
            path = table_url(by_name()[first].url, second)
            yield Artifact(path, delimited(_rows(index, first, second)))


def _rows(index: Index, first: str, second: str) -> Iterator[tuple[str | int, ...]]:
    columns, rows = (index.shown(by_name()[name]) for name in (first, second))
    crossings = index.crossings[first, second]
    yield (second, "label", "all", *(f"{first} {column.id}" for column in columns))
    for row in rows:
        counts = (len(crossings.get((column.id, row.id), ())) for column in columns)
        yield (row.id, row.label, len(index.listed(second, row.id)), *counts)
