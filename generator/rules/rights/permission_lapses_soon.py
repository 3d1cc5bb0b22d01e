"""RGT012."""

from collections.abc import Iterator
from datetime import timedelta

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules._pictures import picture

_NOTICE = timedelta(days=90)
_PAGE = """\
---
title: A
summary: A.
status: published
images:
  b.webp:
    alt: B
    credit: C
    holder: Nobody
    licence: all-rights-reserved
    permission: {reference: R, granted_by: Nobody, granted_on: 2029-01-01, until: END}
---
![A square](b.webp)
"""


def _until(day: str) -> str:
    return _PAGE.replace("END", day)


@page_rule(
    BaseRecord,
    code="RGT012",
    name="permission-lapses-soon",
    severity=Severity.WARNING,
    clause="SHARE-02",
    message="the permission to show `{file}` ends on {until}",
    fix="ask for its renewal now, or plan to remove the image",
    good={"about/a/index.md": _until("2031-01-01"), "about/a/b.webp": picture()},
    bad={"about/a/index.md": _until("2030-09-13"), "about/a/b.webp": picture()},
    fires_at="about/a/index.md:11:83",
)
def permission_lapses_soon(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A renewal takes time, and the day after the last the page is at fault."""
    if page.record.status == "withdrawn":
        return
    for file, image in page.record.images.items():
        until = image.permission.until if image.permission else None
        if until and settings.as_of <= until and until - _NOTICE <= settings.as_of:
            yield at(page, "images", file, "permission", "until", file=file, until=str(until))
