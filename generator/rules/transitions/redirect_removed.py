"""TRN008."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.model.span import Span
from generator.registry.redirects import REDIRECTS
from generator.rules._base import transition
from generator.rules._finding import Finding
from generator.rules.transitions._pairs import redirected, was_public

_PAGE = "---\ntitle: B\nsummary: B.\nstatus: published\n---\n"
_NONE = "about: Identifiers that are no longer used.\nrecords: []\n"
_ONE = """\
about: Identifiers that are no longer used.
records:
- {id: a-to-b, old: about/a, new: about/b, since: 2029-01-01}
"""


@transition(
    code="TRN008",
    name="redirect-removed",
    severity=Severity.ERROR,
    clause="",
    message="the redirect from `{old}` to `{new}` is gone, and that address leads nowhere",
    fix="bring the record back; a redirect stays for ever",
    before={"about/b.md": _PAGE, "registry/redirects.yml": _ONE},
    good={"about/b.md": _PAGE, "registry/redirects.yml": _ONE},
    bad={"about/b.md": _PAGE, "registry/redirects.yml": _NONE},
    fires_at="registry/redirects.yml:1:1",
)
def redirect_removed(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """The old address was public under its first name and stays so under its second."""
    now = redirected(after)
    for record in before.vocabularies[REDIRECTS]:
        target = before.pages.get(record.new)
        gone = record.old not in now and record.old not in after.pages
        if gone and target is not None and was_public(target, settings):
            entry = before.entries[REDIRECTS.name][record.id]
            yield Finding(
                document=entry.document, span=Span(0, 0), words={"old": record.old, "new": record.new}
            )
