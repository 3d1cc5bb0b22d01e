"""LNK002."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, in_body
from generator.rules._others import Others
from generator.source.links import resolve

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"


@linked_rule(
    BaseRecord,
    broken=True,
    code="LNK002",
    name="anchor-not-found",
    severity=Severity.ERROR,
    clause="",
    message="`{path}` has no heading `#{anchor}`",
    fix="link to a heading that is there",
    good={"about/a.md": _PAGE + "[b](b.md#some-part)\n", "about/b.md": _PAGE + "## Some part\n"},
    bad={"about/a.md": _PAGE + "[b](b.md#other-part)\n", "about/b.md": _PAGE + "## Some part\n"},
    fires_at="about/a.md:6:1",
)
def anchor_not_found(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """The link would open the page at its top, and the reader would look for the part in vain."""
    for link in page.document.body.links:
        target = resolve(page.path, link.target)
        if target.fragment and others.has_anchor(target.path, target.fragment) is False:
            near = get_close_matches(target.fragment, others.anchors_at(target.path), n=3)
            fix = "close ones: " + ", ".join(f"`#{name}`" for name in near) if near else ""
            yield in_body(page, link.span, fix=fix, path=target.path, anchor=target.fragment)
