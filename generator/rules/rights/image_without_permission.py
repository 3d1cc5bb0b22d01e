"""RGT009."""

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
from generator.rules.rights._licence import RESERVED

_PAGE = """\
---
title: A
summary: A.
status: published
images:
  b.webp: {{alt: B, credit: C, licence: all-rights-reserved, holder: {}}}
---
![A square](b.webp)
"""


@page_rule(
    BaseRecord,
    code="RGT009",
    name="image-without-permission",
    severity=Severity.ERROR,
    clause="SHARE-02",
    message="`{file}` belongs to `{holder}`, all rights reserved, and no permission is on record",
    fix="add `permission:` with `reference`, `granted_by` and `granted_on`, or remove the image",
    good={
        "about/a/index.md": _PAGE.format("itu"),
        "about/a/b.webp": picture(),
    },
    bad={
        "about/a/index.md": _PAGE.format("Nobody"),
        "about/a/b.webp": picture(),
    },
    fires_at="about/a/index.md:6:11",
    needed_for_release=True,
)
def image_without_permission(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A picture of others, all rights reserved, is shown by their leave or not at all."""
    if page.record.status == "withdrawn":
        return
    for file, image in page.record.images.items():
        reserved = image.licence == RESERVED and image.permission is None
        if reserved and image.holder and is_third_party(image.holder, vocabularies[AGENCIES]):
            yield at(page, "images", file, file=file, holder=image.holder)
