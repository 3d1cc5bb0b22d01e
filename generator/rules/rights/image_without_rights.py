"""RGT008."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types._holders import is_third_party
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.registry.agencies import AGENCIES
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._pictures import picture
from generator.source.fields import NOT_ON_RECORD

_PAGE = """\
---
title: A
summary: A.
status: published
images:
  b.webp: {{alt: B, credit: Nobody, {}}}
---
![A square](b.webp)
"""


@page_rule(
    BaseRecord,
    code="RGT008",
    name="image-without-rights",
    severity=Severity.ERROR,
    clause="SHARE-02",
    message="nothing says the {missing} of `{file}`",
    fix="add what is missing under the file in `images`; of a picture of our own, the holder is enough",
    good={
        "about/a/index.md": _PAGE.format("holder: Nobody, licence: CC0-1.0"),
        "about/a/b.webp": picture(),
    },
    bad={"about/a/index.md": _PAGE.format("holder: Nobody"), "about/a/b.webp": picture()},
    fires_at="about/a/index.md:6:11",
    needed_for_release=True,
)
def image_without_rights(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Only where holder and licence are named can others object to a picture, or reuse it."""
    if page.record.status == "withdrawn":
        return
    agencies = vocabularies[AGENCIES]
    for file, image in page.record.images.items():
        missing = [] if image.holder else ["holder"]
        if image.holder is None or is_third_party(image.holder, agencies):
            given = {"credit": image.credit, "licence": image.licence}
            missing += [name for name, value in given.items() if value in {None, NOT_ON_RECORD}]
        if missing:
            yield at(page, "images", file, file=file, missing=" and ".join(missing))
