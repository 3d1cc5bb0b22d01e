"""TRN002."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import transition
from generator.rules._finding import Finding, at
from generator.rules.transitions._pairs import renamed, was_public

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: published\n---\n"
_REDIRECT = """\
about: Identifiers that are no longer used.
records:
- {id: a-to-b, old: about/a, new: about/b, since: 2029-01-01}
"""


@transition(
    code="TRN002",
    name="identifier-changed-without-redirect",
    severity=Severity.ERROR,
    clause="",
    message="this page was public as `{old}`; its address would lead nowhere",
    fix="keep the old name, or record both names in registry/redirects.yml",
    before={"about/a.md": _PAGE},
    good={"about/b.md": _PAGE, "registry/redirects.yml": _REDIRECT},
    bad={"about/b.md": _PAGE},
    fires_at="about/b.md:2:8",
)
def identifier_changed(before: Corpus, after: Corpus, settings: Settings) -> Iterator[Finding]:
    """Others cite a page by its address, which its identifier makes; a redirect keeps the old one working."""
    for old, page in renamed(before, after).items():
        if was_public(before.pages[old], settings):
            new = page.identifier
            fix = f"keep the old name, or record `old: {old}` and `new: {new}` in registry/redirects.yml"
            yield at(page, "title", fix=fix, old=old)
