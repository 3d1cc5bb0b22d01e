"""On what a page about a work stands."""

from generator.content_types._base import BaseRecord
from generator.content_types._rights import CitedElsewhere, PublicRecord


def on_public_record(record: BaseRecord) -> bool:
    """Whether a page only records a work that others made public, whatever the page's own status.

    Such a page answers for what it says, not for plans, leaders or words that nobody has on record.
    """
    return isinstance(getattr(record, "consent", None), PublicRecord | CitedElsewhere)
