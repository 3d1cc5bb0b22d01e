"""CNF001."""

from collections.abc import Iterator

from generator.content_types._base import RELEASED
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.taxonomy.kinds import KINDS

_WORK = """\
---
title: A
summary: A.
status: %s
kind: minutes
issued: 2029
sdgs: none-on-record
topics: []
partners: not-on-record
rights: {holders: not-on-record, licence: not-on-record, stated: not-on-record, contact: not-on-record}
consent: {basis: public-record, url: "https://www.itu.int/nowhere", seen_on: 2029-01-01}
---
"""


@page_rule(
    Work,
    code="CNF001",
    name="internal-kind-for-the-public",
    severity=Severity.ERROR,
    clause="CONF-02",
    message="`kind: {kind}` stays in the collaboration space, and the page is `{status}`",
    fix="move the page out of the public content, or set it back to `draft`",
    good={"deliverables/a.md": _WORK % "draft"},
    bad={"deliverables/a.md": _WORK % "approved"},
    fires_at="deliverables/a.md:5:7",
)
def internal_kind(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Minutes, work plans, drafts and calendars were made for those who take part, and name them."""
    record = page.record
    kind = vocabularies[KINDS].get(record.kind or "")
    if kind and kind.internal and record.status in RELEASED:
        yield at(page, "kind", kind=kind.id, status=record.status)
