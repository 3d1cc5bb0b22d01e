"""CRF013."""

import re
from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"

_VALUE = r"""(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?"""
_HIDING = re.compile(
    rf"<[a-z][a-z0-9]*(?:\s+[^\s=>\"'/]+{_VALUE})*?\s+"
    r"""(?:hidden(?=[\s=>/])|style\s*=\s*["']?[^"'>]*?"""
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])))",
    re.IGNORECASE,
)
_HINTS = ("hidden", "style", "HIDDEN", "STYLE", "Hidden", "Style")


@page_rule(
    BaseRecord,
    translations=True,
    code="CRF013",
    name="text-meant-to-be-hidden",
    severity=Severity.WARNING,
    clause="",
    message="`{tag}` is to hide text, and hides nothing on this site",
    fix="remove the text, or show it; `<details>` folds what only some will read",
    good={"about/a.md": _PAGE + "<details><summary>B</summary>C</details>\n\n`<p hidden>`\n"},
    bad={"about/a.md": _PAGE + "<p hidden>Not for everyone.</p>\n"},
    fires_at="about/a.md:6:1",
)
def hidden_text(page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Styles and `hidden` are taken out of bodies, so readers, searches and feeds get the whole text."""
    document = page.document
    html = document.body.html
    if not any(map(html.__contains__, _HINTS)):
        return
    for found in _HIDING.finditer(html):
        tag = found[0].split(maxsplit=1)[0]
        place = max(document.text.find(found[0], document.body_start), document.body_start)
        yield in_body(page, Span(place, place + len(found[0])), tag=f"{tag} …>")
