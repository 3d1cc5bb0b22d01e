"""TRN003."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.release import ONCE_PUBLIC
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import transition
from generator.rules._finding import Finding, at
from generator.rules.transitions._pairs import pairs, was_public

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: {}\n---\n"


@transition(
    code="TRN003",
    name="public-page-hidden",
    severity=Severity.ERROR,
    clause="",
    message="the page was public, and `{name}: {value}` takes it from its readers",
    fix="leave it public, or withdraw it: `status: withdrawn`, `published_on:`, `withdrawn_on:`, `reason:`",
    before={"about/a.md": _PAGE.format("published")},
    good={"about/a.md": _PAGE.format("published")},
    bad={"about/a.md": _PAGE.format("in-review")},
    fires_at="about/a.md:4:9",
)
def page_hidden(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """What the public has seen cannot be unseen: it may be superseded or withdrawn, and both say so."""
    translations = {(page.identifier, page.language): page for page in after.translations}
    for old in before.translations:
        new = translations.get((old.identifier, old.language))
        # A translation falls with its original, which has the fault itself; its own status is its own.
        whole = after.pages.get(old.identifier)
        if (
            new
            and was_public(old, settings)
            and new.brief.status not in ONCE_PUBLIC
            and not (whole and whole.brief.status not in ONCE_PUBLIC)
        ):
            yield at(new, "status", name="status", value=new.brief.status)
    for old, new in pairs(before, after):
        if was_public(old, settings) and not was_public(new, settings):
            field, value = _cause(new, settings)
            yield at(new, field, name=field, value=value)


def _cause(page: Page[BaseRecord], settings: Settings) -> tuple[str, str]:
    """The field that hides a page, and what it says."""
    record = page.record
    if record.status in ONCE_PUBLIC and record.publish_on:
        if settings.as_of < record.publish_on:
            return "publish_on", record.publish_on.isoformat()
        if record.expires_on and record.expires_on <= record.publish_on:
            return "expires_on", record.expires_on.isoformat()
    return "status", record.status
