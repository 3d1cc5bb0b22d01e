"""REF002."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._named_pages import named_pages
from generator.rules._others import Others


@linked_rule(
    BaseRecord,
    translations=False,
    broken=True,
    code="REF002",
    name="page-not-found",
    severity=Severity.ERROR,
    clause="",
    message="there is no page `{identifier}`",
    fix="name a page that exists, or write it first",
    good={
        "news/a.md": "---\ntitle: A\nsummary: A.\nstatus: draft\nrelated: [about/b]\n---\n",
        "about/b.md": "---\ntitle: B\nsummary: B.\nstatus: draft\n---\n",
    },
    bad={
        "news/a.md": "---\ntitle: A\nsummary: A.\nstatus: draft\nrelated: [about/c]\n---\n",
        "about/b.md": "---\ntitle: B\nsummary: B.\nstatus: draft\n---\n",
    },
    fires_at="news/a.md:5:11",
)
def page_not_found(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """An index entry or a link made from the field would lead nowhere."""
    for path, reference in named_pages(page.record):
        if not others.has_page(reference):
            near = get_close_matches(reference, others.all_pages(), n=3, cutoff=0.75)
            fix = "close ones: " + ", ".join(f"`{name}`" for name in near) if near else ""
            yield at(page, *path, fix=fix, identifier=reference)
