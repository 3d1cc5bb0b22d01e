"""TRN005."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import transition
from generator.rules._finding import Finding, at
from generator.rules.transitions._rights import A_WORK, changed_rights
from generator.source.fields import NOT_ON_RECORD

_OPEN = A_WORK.replace("licence: all-rights-reserved", "licence: CC-BY-4.0")


@transition(
    code="TRN005",
    name="licence-changed-without-note",
    severity=Severity.ERROR,
    clause="IP-01",
    message="the licence was `{before}`, is now `{after}`, and no new `note` says why",
    fix="say in `rights.note` why it changed, and from when",
    before={"policy-papers/a.md": A_WORK},
    good={"policy-papers/a.md": _OPEN.replace("stated:", "note: Opened in 2029., stated:")},
    bad={"policy-papers/a.md": _OPEN},
    fires_at="policy-papers/a.md:11:42",
)
def licence_changed(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """Readers rely on the licence that they read; a change of it must be seen to be meant."""
    for page, old, new in changed_rights(before, after, settings):
        if old.licence not in (new.licence, NOT_ON_RECORD):
            yield at(page, "rights", "licence", before=old.licence, after=new.licence)
