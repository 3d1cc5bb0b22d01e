"""LNK005."""

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
    code="LNK005",
    name="image-from-elsewhere",
    severity=Severity.ERROR,
    clause="",
    message="the image `{target}` would be fetched from another host",
    fix="put the image into the page's own folder, with its rights, or link to it",
    good={"about/a/index.md": _PAGE + "![A town](x.png)\n", "about/a/x.png": picture()},
    bad={"about/a/index.md": _PAGE + "![A town](https://pictures.example/x.png)\n"},
    fires_at="about/a/index.md:6:1",
)
def image_from_elsewhere(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """Every reader's browser would tell the other host who reads what; and the image may vanish."""
    for image in page.document.body.images:
        if resolve(page.path, image.target).external:
            yield in_body(page, image.span, target=image.target)
