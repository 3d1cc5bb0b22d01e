"""TRN007."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import transition
from generator.rules._finding import Finding, at
from generator.rules.transitions._pairs import redirected

_PAGE = "---\ntitle: {}\nsummary: A.\nstatus: published\n---\n"
_REDIRECT = """\
about: Identifiers that are no longer used.
records:
- {id: a-to-b, old: about/a, new: about/b, since: 2029-01-01}
"""
_BEFORE = {"about/b.md": _PAGE.format("B"), "registry/redirects.yml": _REDIRECT}


@transition(
    code="TRN007",
    name="old-identifier-taken-again",
    severity=Severity.ERROR,
    clause="",
    message="`{identifier}` was the name of what is now `{new}`, and is never used again",
    fix="give the page another name, and bring the redirect back",
    before=_BEFORE,
    good=_BEFORE | {"about/c.md": _PAGE.format("C")},
    bad={"about/b.md": _PAGE.format("B"), "about/a.md": _PAGE.format("C")},
    fires_at="about/a.md:2:8",
)
def old_identifier_taken(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """Whoever cited the old address would be led to another work without a word."""
    now = redirected(after)
    for old, new in redirected(before).items():
        # With the redirect still there, RDR004 has said it.
        if old not in now and old in after.pages and old not in before.pages:
            yield at(after.pages[old], "title", identifier=old, new=new)
