"""CNF006."""

from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.content_types.release import Release
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import is_public, linked_rule
from generator.rules._finding import Finding, at
from generator.rules._named_pages import named_pages
from generator.rules._others import Others

_PUBLIC = "---\ntitle: A\nsummary: A.\nstatus: published\nrelated: [about/b]\n---\n"
_OTHER = "---\ntitle: B\nsummary: B.\nstatus: {}\n---\n"


@linked_rule(
    BaseRecord,
    translations=False,
    code="CNF006",
    name="reference-to-unpublished-page",
    severity=Severity.WARNING,
    clause="IP-05",
    message="a public page names `{other}` in `{field}`, which is not public, so the site leaves it out",
    fix="remove it until that page is published",
    good={"about/a.md": _PUBLIC, "about/b.md": _OTHER.format("published")},
    bad={"about/a.md": _PUBLIC, "about/b.md": _OTHER.format("draft")},
    fires_at="about/a.md:5:11",
)
def reference_to_unpublished(page: Page[BaseRecord], others: Others, settings: Settings) -> Iterator[Finding]:
    """The site leaves such references out, but the file tells its readers what is being written."""
    if not is_public(page, settings):
        return
    for path, reference in named_pages(page.record):
        if others.state_of(reference) is Release.NOTHING:
            yield at(page, *path, field=str(path[0]), other=str(reference))
