"""STA014."""

from collections.abc import Iterator

from generator.content_types.release import Release, release
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, at, rule

_OLD = "---\ntitle: A\nsummary: A.\nstatus: superseded\nsuperseded_by: about/b\n---\n"
_NEW = "---\ntitle: B\nsummary: B.\nstatus: {}\n---\n"


@rule(
    code="STA014",
    name="successor-not-public",
    severity=Severity.ERROR,
    clause="IP-05",
    message="the successor `{successor}` {state}",
    fix="publish the successor first, or name one that is public",
    good={"about/a.md": _OLD, "about/b.md": _NEW.format("published")},
    bad={"about/a.md": _OLD, "about/b.md": _NEW.format("draft")},
    fires_at="about/a.md:5:16",
)
def successor_not_public(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A page may not send its readers to unpublished work, nor tell that it exists."""
    for page in corpus.pages.values():
        successor = corpus.pages.get(page.record.superseded_by or "")
        if successor is None or release(page.record, settings.as_of) is Release.NOTHING:
            continue
        if found := _FAULTS.get(release(successor.record, settings.as_of)):
            state, severity = found
            yield at(page, "superseded_by", severity=severity, successor=successor.identifier, state=state)


_FAULTS = {
    Release.NOTHING: ("is not public", Severity.ERROR),
    # It tells nothing that is not public, and may come about by itself, on the day of an expiry.
    Release.TOMBSTONE: ("is itself withdrawn or expired", Severity.WARNING),
}
