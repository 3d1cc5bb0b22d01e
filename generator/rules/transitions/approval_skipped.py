"""TRN004."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.content_types.release import ONCE_PUBLIC
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.registry.approvals import APPROVALS
from generator.rules._base import on_secretariat_consent, transition
from generator.rules._finding import Finding, at
from generator.rules.transitions._pairs import pairs

_WORK = """\
---
title: A
summary: A.
status: {}
published_on: 2029-02-01
kind: policy-paper
issued: 2029
sdgs: ["11"]
sdgs_by: source
topics: []
partners: [itu, unece]
frameworks: [new-urban-agenda]
rights: {{holders: [itu, unece], licence: all-rights-reserved, stated: A, contact: a@a.example}}
consent: {{basis: secretariat, approval: invented-a}}
---
"""
_APPROVAL = """\
id: invented-a
kind: publication
scope: [policy-papers/a]
granted_by: itu
date: 2029-01-15
evidence: Invented.
"""
UNDECIDED = frozenset({"draft", "in-review"})
_DRAFT = {"policy-papers/a.md": _WORK.format("draft"), "registry/approvals/invented-a.yml": _APPROVAL}


@transition(
    code="TRN004",
    name="approval-skipped",
    severity=Severity.ERROR,
    clause="IP-04",
    message="the page becomes public on the Secretariat's consent, and {was}",
    fix="set `status: approved` and have that change accepted first; publish it by a change of its own",
    before=_DRAFT,
    good=_DRAFT | {"policy-papers/a.md": _WORK.format("approved")},
    bad=_DRAFT | {"policy-papers/a.md": _WORK.format("published")},
    fires_at="policy-papers/a.md:4:9",
)
def approval_skipped(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """Consent comes first: a change that approves and publishes at once leaves nobody time to object."""
    known = {new.identifier: old for old, new in pairs(before, after)}
    for page in after.pages.values():
        old = known.get(page.identifier)
        # What decides for most pages is known without reading them.
        if page.brief.status not in ONCE_PUBLIC or (old and old.brief.status not in UNDECIDED):
            continue
        if not on_secretariat_consent(page.record):
            continue
        if old is None:
            # Nothing tells what a page was before it came here, but an approval older than its
            # publication shows that the order was kept.
            if not _approved_before(page, after):
                yield at(page, "status", was="no approval is dated before `published_on`")
        else:
            yield at(page, "status", was=f"was `{old.brief.status}` before this change, never `approved`")


def _approved_before(page: Page[Work], corpus: Corpus) -> bool:
    consent = page.record.consent
    approval = corpus.vocabularies[APPROVALS].get(getattr(consent, "approval", ""))
    published = page.record.published_on
    return approval is not None and published is not None and approval.date < published
