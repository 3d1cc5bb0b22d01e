"""IMG003."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding
from generator.rules._others import Others
from generator.rules._pictures import picture
from generator.rules.images._shown import shown

MOST_OCTETS = 2_000_000
MOST_PIXELS = 5000
"""Of one side."""

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n![A square](x.webp)\n"


@linked_rule(
    BaseRecord,
    code="IMG003",
    name="very-large-image",
    severity=Severity.WARNING,
    clause="",
    message="the image `{file}` has {what}",
    fix="scale it down to 2000 pixels at most, and save it as WebP, AVIF or JPEG",
    good={"about/a/index.md": _PAGE, "about/a/x.webp": picture()},
    bad={"about/a/index.md": _PAGE, "about/a/x.webp": picture(width=5121)},
    fires_at="about/a/index.md:6:1",
)
def very_large_image(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """A reader on a weak line pays for every octet, and would wait for this one image."""
    for image in shown(page, others):
        asset = image.asset
        if asset.size > MOST_OCTETS:
            yield image.found(f"{asset.size / 1_000_000:.1f} MB")
        elif max(asset.width, asset.height) > MOST_PIXELS:
            yield image.found(f"{asset.width} by {asset.height} pixels")
