"""STA001."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: withdrawn\npublished_on: 2029-01-01\n"


@page_rule(
    BaseRecord,
    code="STA001",
    name="withdrawn-without-reason",
    severity=Severity.ERROR,
    clause="",
    message="the page is withdrawn, and says neither {missing}",
    fix="add `reason:` in one sentence, and `withdrawn_on:` with the day",
    good={"about/a.md": _PAGE + "withdrawn_on: 2029-02-01\nreason: Wrong.\n---\n"},
    bad={"about/a.md": _PAGE + "---\n"},
    fires_at="about/a.md:4:9",
)
def withdrawn_without_reason(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """What was public once is owed an explanation: its tombstone shows reason and day to whoever cited it."""
    record = page.record
    missing = [word for word, value in (("why", record.reason), ("when", record.withdrawn_on)) if not value]
    if record.status == "withdrawn" and missing:
        yield at(page, "status", missing=" nor ".join(missing))
