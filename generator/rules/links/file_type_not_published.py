"""LNK006."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.release import may_be_published
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
    code="LNK006",
    name="file-type-not-published",
    severity=Severity.ERROR,
    clause="",
    message="files such as `{target}` are not published",
    fix="give it as an image (PNG, JPEG, WebP, AVIF, GIF), PDF, CSV, text, JSON or office document",
    good={"about/a/index.md": _PAGE + "[x](x.csv)\n", "about/a/x.csv": "a,b"},
    bad={"about/a/index.md": _PAGE + "[x](x.html)\n", "about/a/x.html": "<script>alert(1)</script>"},
    fires_at="about/a/index.md:6:1",
)
def file_type_not_published(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """HTML, SVG and scripts would run in the readers' browsers with the rights of the site itself."""
    for link in (*page.document.body.links, *page.document.body.images):
        path = resolve(page.path, link.target).path
        if path and not may_be_published(path) and others.has_file(path):
            yield in_body(page, link.span, target=link.target)
