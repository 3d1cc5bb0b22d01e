"""STA018."""

from collections.abc import Iterator
from datetime import date

from generator.content_types._base import BaseRecord
from generator.content_types.release import ONCE_PUBLIC
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\npublished_on: 2030-01-01\n"


@page_rule(
    BaseRecord,
    code="STA018",
    name="field-of-another-status",
    severity=Severity.WARNING,
    clause="",
    message="`{field}` does not go with `status: {status}`",
    fix="mend the status, or remove the field",
    good={"about/a.md": _PAGE + "status: published\n---\n"},
    bad={"about/a.md": _PAGE + "status: draft\n---\n"},
    fires_at="about/a.md:4:15",
)
def field_of_another_status(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Fields that tell of two states of a page leave open which of them holds."""
    record = page.record
    ends = record.status == "withdrawn" or record.expires_on is not None
    out_of_place = {
        # A day to come is a plan, and goes with every status.
        "published_on": record.status not in ONCE_PUBLIC and _past(record.published_on, settings),
        "superseded_by": record.superseded_by and record.status != "superseded" and not ends,
        "reason": record.reason and not ends,
        "withdrawn_on": record.withdrawn_on and record.status != "withdrawn",
    }
    for field, wrong in out_of_place.items():
        if wrong:
            yield at(page, field, field=field, status=record.status)


def _past(day: date | None, settings: Settings) -> bool:
    return day is not None and day <= settings.as_of
