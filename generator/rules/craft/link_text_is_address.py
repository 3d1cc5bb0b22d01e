"""CRF005."""

import re
from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"
_ADDRESS = re.compile(r"(https?://|www\.)\S*", re.IGNORECASE)


@page_rule(
    BaseRecord,
    translations=True,
    code="CRF005",
    name="link-text-is-an-address",
    severity=Severity.WARNING,
    clause="WEB-03",
    message="the link reads `{text}`, an address and no name",
    fix="name what is there: `[the name of the page](https://...)`",
    good={"about/a.md": _PAGE + "See [the list of places](https://places.example/).\n"},
    bad={"about/a.md": _PAGE + "See https://places.example/.\n"},
    fires_at="about/a.md:6:5",
)
def link_text_is_address(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """An address read aloud, letter by letter, says little to a listener and nothing of what is there."""
    for link in page.document.body.links:
        if _ADDRESS.fullmatch(link.text.strip()):
            fix = f"name what is there: `[the name of the page]({link.target})`"
            yield in_body(page, link.span, fix=fix, text=link.text)
