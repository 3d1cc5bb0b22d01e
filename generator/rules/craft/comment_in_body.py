"""CRF014."""

import re
from collections.abc import Iterator

from generator.content_types._base import RELEASED, BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body

_DRAFT = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"
_PUBLIC = _DRAFT.replace("draft", "published")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@page_rule(
    BaseRecord,
    translations=True,
    code="CRF014",
    name="comment-in-released-page",
    severity=Severity.INFO,
    clause="",
    message="a comment is left in the body: `{start}`",
    fix="remove it before the page is released; remarks on a page belong into the pull request",
    good={"about/a.md": _DRAFT + "<!-- to do -->\n", "about/b.md": _PUBLIC + "`<!-- a comment -->`\n"},
    bad={"about/a.md": _PUBLIC + "B.\n\n<!-- ask again -->\n"},
    fires_at="about/a.md:8:1",
)
def comment_in_body(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """The site leaves comments out, but the file keeps them, and files of public pages get read."""
    document = page.document
    if page.record.status not in RELEASED or "<!--" not in document.body.html:
        return
    for found in _COMMENT.finditer(document.body.html):
        place = max(document.text.find(found[0], document.body_start), document.body_start)
        start = " ".join(found[0].split())[:40]
        yield in_body(page, Span(place, place + len(found[0])), start=start)
