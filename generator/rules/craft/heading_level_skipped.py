"""CRF002."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"


@page_rule(
    BaseRecord,
    translations=True,
    code="CRF002",
    name="heading-level-skipped",
    severity=Severity.WARNING,
    clause="WEB-03",
    message="`{text}` is a heading of level {level} where level {next} comes next",
    fix="begin it with one `#` more than the heading above it",
    good={"about/a.md": _PAGE + "## B\n### C\n## D\n"},
    bad={"about/a.md": _PAGE + "## B\n#### C\n#### D\n"},
    fires_at="about/a.md:7:1",
)
def heading_level_skipped(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """People who listen to a page go by its headings; a missing level sounds like a missing part."""
    last = 1
    for heading in page.document.body.headings:
        if heading.level > last + 1:
            yield in_body(
                page,
                heading.span,
                fix=f"begin it with `{'#' * (last + 1)}`",
                text=heading.text,
                level=str(heading.level),
                next=str(last + 1),
            )
        last = heading.level
