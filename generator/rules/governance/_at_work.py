"""Which deliverables owe a plan."""

from generator.content_types._base import BaseRecord
from generator.content_types.deliverable import Deliverable
from generator.rules._base import on_secretariat_consent
from generator.rules._record import on_public_record

UNFINISHED = frozenset({"draft", "in-review", "approved"})


def owes_a_plan(record: BaseRecord) -> bool:
    """Whether a deliverable is at work, or was made public here by the Secretariat's leave.

    The page of a work that others made public owes none: nobody has its leader and plan on record.
    """
    if not isinstance(record, Deliverable) or on_public_record(record):
        return False
    if record.status in UNFINISHED:
        return True
    return record.status in {"published", "superseded"} and on_secretariat_consent(record)
