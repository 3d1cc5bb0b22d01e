"""TRN006."""

from collections.abc import Iterator

from generator.content_types._rights import Rights
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import transition
from generator.rules._finding import Finding, at
from generator.rules.transitions._rights import A_WORK, changed_rights
from generator.source.fields import NOT_ON_RECORD

_MORE = A_WORK.replace("holders: [itu, unece]", "holders: [itu, unece, un-habitat]")


@transition(
    code="TRN006",
    name="holders-changed-without-note",
    severity=Severity.ERROR,
    clause="IP-01",
    message="the rights holders were {before}, are now {after}, and no new `note` says why",
    fix="say in `rights.note` why they changed, and from when",
    before={"policy-papers/a.md": _MORE},
    good={"policy-papers/a.md": A_WORK.replace("stated:", "note: Corrected in 2029., stated:")},
    bad={"policy-papers/a.md": A_WORK},
    fires_at="policy-papers/a.md:11:19",
)
def holders_changed(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """Rights do not pass from one body to another by an edit of a page."""
    for page, old, new in changed_rights(before, after, settings):
        if old.holders != NOT_ON_RECORD and set(old.holders) != set(new.holders):
            yield at(page, "rights", "holders", before=_named(old), after=_named(new))


def _named(rights: Rights) -> str:
    if isinstance(rights.holders, str):
        return rights.holders
    return ", ".join(f"`{holder}`" for holder in rights.holders) or "none"
