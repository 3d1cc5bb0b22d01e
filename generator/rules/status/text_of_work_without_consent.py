"""STA009."""

from collections.abc import Iterator

from generator.content_types._rights import CitedElsewhere, PublicRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import recorded


@page_rule(
    Work,
    code="STA009",
    name="text-of-work-without-consent",
    severity=Severity.ERROR,
    clause="IP-03",
    message="the page holds text of the work itself, and its basis is `{basis}`",
    fix="describe the work in words of your own and drop `full_text`, or get the Secretariat's consent",
    good={"policy-papers/a.md": recorded("About it.\n")},
    bad={"policy-papers/a.md": recorded("Its text.\n", full_text="true")},
    fires_at="policy-papers/a.md:14:12",
)
def text_of_work_without_consent(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """That a publisher shows a work lets us describe it and link to it, not repeat it."""
    record = page.record
    if record.full_text and isinstance(record.consent, PublicRecord | CitedElsewhere):
        yield at(page, "full_text", basis=record.consent.basis)
