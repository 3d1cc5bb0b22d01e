"""LNK003."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, in_body
from generator.rules._others import Others
from generator.rules._pictures import picture
from generator.source.links import resolve

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"


@linked_rule(
    BaseRecord,
    broken=True,
    code="LNK003",
    name="file-outside-bundle",
    severity=Severity.ERROR,
    clause="IP-03",
    message="`{target}` does not lie in this page's own folder",
    fix="keep the page as `<slug>/index.md`, with its images and attachments beside it",
    good={"about/a/index.md": _PAGE + "![A town](x.png)\n", "about/a/x.png": picture()},
    bad={"about/a/index.md": _PAGE + "![A town](../x.png)\n", "about/x.png": picture()},
    fires_at="about/a/index.md:6:1",
)
def file_outside_bundle(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """A file is as public as the page whose folder holds it; one from elsewhere has no such page."""
    for link in (*page.document.body.links, *page.document.body.images):
        path = resolve(page.path, link.target).path
        inside = page.bundle and path.startswith(page.bundle + "/")
        if path and not inside and others.has_file(path):
            yield in_body(page, link.span, target=link.target)
