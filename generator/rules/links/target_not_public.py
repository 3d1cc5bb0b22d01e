"""LNK004."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.release import Release
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import is_public, linked_rule
from generator.rules._finding import Finding, in_body
from generator.rules._others import Others
from generator.source.links import resolve

_PUBLIC = "---\ntitle: A\nsummary: A.\nstatus: published\n---\n"
_DRAFT = "---\ntitle: B\nsummary: B.\nstatus: draft\n---\n"


@linked_rule(
    BaseRecord,
    code="LNK004",
    name="link-to-unpublished-page",
    severity=Severity.ERROR,
    clause="IP-05",
    message="a public page links to `{path}`, which is not public",
    fix="remove the link until that page is published",
    good={"about/a.md": _DRAFT + "[b](b.md)\n", "about/b.md": _DRAFT},
    bad={"about/a.md": _PUBLIC + "[b](b.md)\n", "about/b.md": _DRAFT},
    fires_at="about/a.md:6:1",
)
def target_not_public(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """A link tells that unpublished work exists, and under what name.

    One to a page that was public once leads to what is left of it, and is no fault.
    """
    if not is_public(page, settings):
        return
    for link in page.document.body.links:
        path = resolve(page.path, link.target).path
        if path.endswith(".md") and others.state_at(path) is Release.NOTHING:
            yield in_body(page, link.span, path=path)
