"""Every work, event and news item as a line of a table, for those who sort and count for themselves."""

from collections.abc import Iterator

from generator.export.delimited import delimited
from generator.index.build import Index
from generator.index.urls import LIBRARY_TABLE
from generator.model.artifact import Artifact
from generator.model.settings import Settings

DIMENSIONS = ("goals", "targets", "topics", "cities", "countries", "kinds", "partners", "kpis")
"""Columns of identifiers, several of them parted by spaces."""

COLUMNS = ("identifier", "type", "title", "language", "date", *DIMENSIONS, "address")


def library_table(index: Index, settings: Settings) -> Artifact:
    """The library, newest first; names of columns and types are the same in every language."""
    return Artifact(LIBRARY_TABLE, delimited(_rows(index, settings.site_url)))


def _rows(index: Index, site_url: str) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    for identifier in index.items:
        entry, facets = index.entries[identifier], index.facets[identifier]
        yield (
            *(identifier, entry.folder, entry.title, entry.language, str(entry.date or "")),
            *(" ".join(facets[name]) for name in DIMENSIONS),
            site_url + entry.url,
        )
