"""RGT004."""

from collections.abc import Iterator

from generator.content_types._base import RELEASED
from generator.content_types._holders import is_initiative, is_own
from generator.content_types._rights import CitedElsewhere, PublicRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented, rights


def _draft(holders: str) -> str:
    return consented(status="draft", published_on="", rights=rights(holders=holders))


@page_rule(
    Work,
    code="RGT004",
    name="unpublished-work-held-by-others",
    severity=Severity.ERROR,
    clause="IP-02",
    message="the work is {status}, and names {holders} as holder",
    fix="write `holders: [u4ssc]`; United Nations bodies become its holders when it is published",
    good={"policy-papers/a.md": _draft("[u4ssc]"), APPROVAL_FILE: approval()},
    bad={"policy-papers/a.md": _draft("[u4ssc, A. Nobody]"), APPROVAL_FILE: approval()},
    fires_at="policy-papers/a.md:11:19",
)
def unpublished_work_held_by_others(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Unpublished work belongs to the initiative, so nobody else can let it out."""
    record = page.record
    if record.rights is None or isinstance(record.rights.holders, str) or record.status in RELEASED:
        return
    # A page at work about what its publisher has made public is about no unpublished work.
    if not is_own(record) or isinstance(record.consent, PublicRecord | CitedElsewhere):
        return
    others = [holder for holder in record.rights.holders if not is_initiative(holder)]
    if others:
        names = ", ".join(f"`{holder}`" for holder in others)
        yield at(page, "rights", "holders", status=record.status, holders=names)
