"""STA014."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.release import Release, release
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._others import Others

_OLD = "---\ntitle: A\nsummary: A.\nstatus: superseded\nsuperseded_by: about/b\n---\n"
_NEW = "---\ntitle: B\nsummary: B.\nstatus: {}\n---\n"


@linked_rule(
    BaseRecord,
    translations=False,
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
def successor_not_public(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """A page may not send its readers to unpublished work, nor tell that it exists."""
    successor = page.record.superseded_by
    if successor is None or release(page.record, settings.as_of) is Release.NOTHING:
        return
    state = others.state_of(successor)
    if found := _FAULTS.get(state) if state else None:
        words, severity = found
        yield at(page, "superseded_by", severity=severity, successor=str(successor), state=words)


_FAULTS = {
    Release.NOTHING: ("is not public", Severity.ERROR),
    # It tells nothing that is not public, and may come about by itself, on the day of an expiry.
    Release.TOMBSTONE: ("is itself withdrawn or expired", Severity.WARNING),
}
