"""CNF008."""

from collections.abc import Iterator
from typing import Any

from generator.content_types._base import BaseRecord
from generator.content_types.release import Release, release
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._others import Others

_ROOT = "visibility: public\n"
_PAGE = "---\ntitle: A\nsummary: A.\nstatus: {}\n---\n"


def _overlaid(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    for page in corpus.overlaid:
        if _is_unreleased(page, settings):
            yield at(page, "status", what="the page", why=_why(page))


def _is_unreleased(page: Page[Any], settings: Settings) -> bool:
    return release(page.record, settings.as_of) is Release.NOTHING


def _why(page: Page[Any]) -> str:
    record = page.record
    if record.status == "withdrawn":
        return "it was withdrawn before it was published"
    if record.status in {"published", "superseded"}:
        return f"its embargo ends on {record.publish_on}"
    return f"its status is `{record.status}`"


@linked_rule(
    BaseRecord,
    beside=_overlaid,
    code="CNF008",
    name="unreleased-in-public-root",
    severity=Severity.ERROR,
    clause="IP-03",
    message="everyone can read this content root, and {what} is not released: {why}",
    fix="move it into a private root, and remove it from the history of the public one",
    good={"root.yml": _ROOT, "about/a.md": _PAGE.format("published")},
    bad={"root.yml": _ROOT, "about/a.md": _PAGE.format("in-review")},
    fires_at="about/a.md:4:9",
)
def unreleased_in_public_root(
    page: Page[BaseRecord], others: Others, settings: Settings
) -> Iterator[Finding]:
    """What lies in a folder that everyone can read is out, whatever the site made of it shows."""
    if not _is_unreleased(page, settings):
        return
    if others.is_public_file(page.path):
        yield at(page, "status", what="the page", why=_why(page))
    elif page.bundle and not others.is_translation(page.path):
        # The files of a page that lies in the root itself are out with it, and said above.
        for path in others.files_in(page.bundle):
            if others.is_public_file(path):
                yield at(page, "status", what=f"the page of its file `{path}`", why=_why(page))
