"""IMG002."""

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

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n![A square](x.webp)\n"


@linked_rule(
    BaseRecord,
    code="IMG002",
    name="image-with-personal-data",
    severity=Severity.ERROR,
    clause="",
    message="the image `{file}` holds, unseen: {what}",
    fix="save it anew without metadata: `exiftool -all= FILE`, or by a screenshot of it",
    good={"about/a/index.md": _PAGE, "about/a/x.webp": picture()},
    bad={"about/a/index.md": _PAGE, "about/a/x.webp": picture(xmp='<x exif:GPSLatitude="0,0N"/>')},
    fires_at="about/a/index.md:6:1",
)
def image_with_personal_data(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """Whoever saves the image learns who took it, where and with what; nobody agreed to that."""
    for image in shown(page, others):
        if image.asset.personal:
            yield image.found(", ".join(image.asset.personal))
