"""STA016."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import on_secretariat_consent, page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented
from generator.rules.status._approval import public_since


@page_rule(
    Work,
    code="STA016",
    name="published-without-date",
    severity=Severity.ERROR,
    clause="IP-04",
    message="the work is {status} on the Secretariat's consent, and does not say since when",
    fix="add `published_on:` with the day on which it became public here",
    good={"policy-papers/a.md": consented(), APPROVAL_FILE: approval()},
    bad={"policy-papers/a.md": consented(published_on=""), APPROVAL_FILE: approval()},
    fires_at="policy-papers/a.md:4:9",
)
def published_without_date(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Without that day nobody can see that the consent came first."""
    record = page.record
    undated = record.status in {"published", "superseded"} and public_since(record) is None
    if undated and on_secretariat_consent(record):
        yield at(page, "status", status=record.status)
