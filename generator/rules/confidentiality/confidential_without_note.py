"""CNF002."""

from collections.abc import Iterator
from datetime import date

from generator.content_types._base import RELEASED, BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\npublished_on: 2029-05-01\nconfidential: true\n"
_NOTE = "release_note: {reference: Invented letter 1, date: 2029-04-30}\n"


@page_rule(
    BaseRecord,
    code="CNF002",
    name="confidential-without-release-note",
    severity=Severity.ERROR,
    clause="CONF-01",
    message="the page tells of ongoing work, and {fault}",
    fix="set it back to `draft` until the Secretariat's `release_note:` with `reference` and `date` is there",
    good={"about/a.md": _PAGE + _NOTE + "---\n"},
    bad={"about/a.md": _PAGE + "---\n"},
    fires_at="about/a.md:6:15",
)
def confidential_without_note(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Whoever takes part keeps ongoing work confidential until told otherwise, and told beforehand."""
    record = page.record
    if not record.confidential or record.status not in RELEASED:
        return
    if record.release_note is None:
        yield at(page, "confidential", fault="has no release note")
    elif record.release_note.date > _public_from(record, settings):
        yield at(
            page,
            "release_note",
            "date",
            fault=f"the release note of {record.release_note.date} came after the page was public",
        )


def _public_from(record: BaseRecord, settings: Settings) -> date:
    """The first day on which the public saw, or will see, the page."""
    known = [day for day in (record.published_on, record.publish_on) if day]
    return min(known) if known else settings.as_of
