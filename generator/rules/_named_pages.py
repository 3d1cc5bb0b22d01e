"""What pages say of each other in their fields."""

from collections.abc import Iterator

from generator.model.document import FieldPath
from generator.model.reference import PAGES, Reference
from generator.source.record import Record, references


def named_pages(record: Record) -> Iterator[tuple[FieldPath, Reference]]:
    """Every page that a record names, whether there is such a page or not, with the path of the field."""
    return (found for found in references(record) if found[1].vocabulary == PAGES)
