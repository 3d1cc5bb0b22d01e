"""Goals and targets of whatever content type names them."""

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.content_types.news import News


def codes_of(record: BaseRecord) -> tuple[str, ...]:
    """Goal and target codes as the record names them."""
    match record:
        case Work() | News() if isinstance(record.sdgs, tuple):
            return record.sdgs
        case _:
            return ()
