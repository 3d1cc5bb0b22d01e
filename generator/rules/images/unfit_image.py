"""IMG001."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding
from generator.rules._others import Others
from generator.rules._pictures import picture
from generator.rules.images._shown import EXTENSIONS, shown

_PAGE = (
    "---\ntitle: A\nsummary: A.\nstatus: published\n"
    "images: {x.webp: {alt: X, holder: itu}}\n---\n![A square](x.webp)\n"
)


@linked_rule(
    BaseRecord,
    code="IMG001",
    name="unfit-image",
    severity=Severity.ERROR,
    clause="",
    message="the image `{file}` {what}",
    fix="save it anew as PNG, JPEG, WebP, AVIF or GIF, at the size in which the page shows it",
    good={"about/a/index.md": _PAGE, "about/a/x.webp": picture()},
    bad={"about/a/index.md": _PAGE, "about/a/x.webp": picture()[:-6]},
    fires_at="about/a/index.md:7:1",
    needed_for_release=True,
)
def unfit_image(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """Readers would see a broken image, or their phone would stall on it."""
    for image in shown(page, others):
        faults = image.asset.faults
        if not image.asset.path.lower().endswith(EXTENSIONS):
            faults = ("is no image that a page may show",)
        if faults:
            yield image.found(" and ".join(faults))
