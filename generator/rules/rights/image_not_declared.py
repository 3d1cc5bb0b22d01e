"""RGT010."""

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

_FIELDS = "---\ntitle: A\nsummary: A.\nstatus: published\n"
_SHOWN = "---\n![A square](b.webp)\n"


@linked_rule(
    BaseRecord,
    code="RGT010",
    name="image-not-declared",
    severity=Severity.ERROR,
    clause="SHARE-02",
    message="`{file}` is shown, and `images` does not say whose it is",
    fix="add the file under `images` with `alt`, `credit`, `holder` and `licence`",
    good={
        "about/a/index.md": _FIELDS + "images: {b.webp: {alt: B, holder: itu}}\n" + _SHOWN,
        "about/a/b.webp": picture(),
    },
    bad={"about/a/index.md": _FIELDS + _SHOWN, "about/a/b.webp": picture()},
    fires_at="about/a/index.md:6:1",
    needed_for_release=True,
)
def image_not_declared(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """Of a picture that nobody declares, nobody knows the owner."""
    if not page.bundle or page.record.status == "withdrawn":
        return
    for image in page.document.body.images:
        path = resolve(page.path, image.target).path
        name = path.removeprefix(page.bundle + "/")
        if path == name or name in page.record.images or not others.has_file(path):
            continue
        if name not in dict(others.declared_images(page.identifier)):
            yield in_body(page, image.span, file=name)
