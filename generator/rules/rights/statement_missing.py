"""RGT007."""

from collections.abc import Iterator

from generator.content_types._holders import is_own
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import on_secretariat_consent, page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented, rights
from generator.source.fields import NOT_ON_RECORD


@page_rule(
    Work,
    code="RGT007",
    name="rights-statement-missing",
    severity=Severity.ERROR,
    clause="IP-01",
    message="`{field}` is not on record, and the work is published on the Secretariat's consent",
    fix="write what the work prints (`stated`), its licence, and where permission is asked for (`contact`)",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={
        "policy-papers/a.md": consented(rights=rights(contact="not-on-record")),
        APPROVAL_FILE: approval(),
    },
    fires_at="policy-papers/a.md:12:89",
    needed_for_release=True,
)
def statement_missing(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Who publishes a work knows its rights line, and owes it to readers."""
    record = page.record
    if record.rights is None or not on_secretariat_consent(record) or not is_own(record):
        return
    for field in ("licence", "stated", "contact"):
        if getattr(record.rights, field) == NOT_ON_RECORD:
            yield at(page, "rights", field, field=field)
