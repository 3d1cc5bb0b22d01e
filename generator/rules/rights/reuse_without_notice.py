"""RGT013."""

from collections.abc import Iterator

from generator.content_types._holders import is_own
from generator.content_types._rights import CitedElsewhere, PublicRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented


@page_rule(
    Work,
    code="RGT013",
    name="reuse-without-notice",
    severity=Severity.ERROR,
    clause="SHARE-01",
    message="the work appeared in {where} too, and nothing says that the Secretariat was told",
    fix="tell the Secretariat, and add `notified_on:` with the day",
    good={
        "policy-papers/a.md": consented(also_published_in="[{where: B, notified_on: 2030-01-02}]"),
        APPROVAL_FILE: approval(),
    },
    bad={"policy-papers/a.md": consented(also_published_in="[{where: B}]"), APPROVAL_FILE: approval()},
    fires_at="policy-papers/a.md:14:21",
    needed_for_release=True,
)
def reuse_without_notice(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Who repeats work elsewhere tells the Secretariat at once, so that claims and clashes come to light."""
    record = page.record
    # What happened to a work long ago, at its publisher's, is told as it was seen.
    seen = isinstance(record.consent, PublicRecord | CitedElsewhere)
    for number, other in enumerate(record.also_published_in if is_own(record) else ()):
        if other.notified_on is None:
            severity = Severity.INFO if seen else None
            yield at(page, "also_published_in", number, severity=severity, where=other.where)
