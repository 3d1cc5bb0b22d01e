"""RGT006."""

from collections.abc import Iterator

from generator.content_types._holders import is_own
from generator.content_types._rights import CitedElsewhere, PublicRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import on_secretariat_consent, page_rule
from generator.rules._finding import Finding, at
from generator.rules._works import APPROVAL_FILE, approval, consented, rights
from generator.rules.rights._licence import allows_copies
from generator.source.fields import NOT_ON_RECORD

_LEAVE = approval(scope="[related-works/a]")


def _with(licence: str) -> str:
    return consented("Its text.\n", collection="related", full_text="true", rights=rights(licence=licence))


@page_rule(
    Work,
    code="RGT006",
    name="full-text-not-licensed",
    severity=Severity.ERROR,
    clause="IP-01",
    message="the page holds the work itself, and its licence is `{licence}`",
    fix="drop `full_text` and describe the work, or name the licence under which its holders let it be shown",
    good={APPROVAL_FILE: _LEAVE, "related-works/a.md": _with("CC-BY-NC-ND-3.0-IGO")},
    bad={APPROVAL_FILE: _LEAVE, "related-works/a.md": _with("all-rights-reserved")},
    fires_at="related-works/a.md:15:12",
    needed_for_release=True,
)
def full_text_not_licensed(
    page: Page[Work], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """To show a work is to copy it, which its licence or its owners must allow."""
    record = page.record
    if not record.full_text or isinstance(record.consent, PublicRecord | CitedElsewhere):
        # Of works on public record, STA009 tells.
        return
    if is_own(record) and on_secretariat_consent(record):
        # The Secretariat speaks for the owners of the initiative's works, and of no others.
        return
    licence = record.rights.licence if record.rights else NOT_ON_RECORD
    if not allows_copies(licence):
        yield at(page, "full_text", licence=licence)
