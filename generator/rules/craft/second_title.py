"""CRF003."""

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
    code="CRF003",
    name="second-title-in-body",
    severity=Severity.WARNING,
    clause="WEB-03",
    message="`{text}` is a heading of level 1, which is the page's title",
    fix="begin it with `##`, or remove it where it repeats `title`",
    good={"about/a.md": _PAGE + "## B\n"},
    bad={"about/a.md": _PAGE + "# B\n"},
    fires_at="about/a.md:6:1",
)
def second_title(page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """The title of the front matter is already shown at the top, as the one heading of level 1."""
    for heading in page.document.body.headings:
        if heading.level == 1:
            yield in_body(page, heading.span, text=heading.text)
