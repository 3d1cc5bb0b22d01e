"""CNF008."""

from collections.abc import Iterator
from typing import Any

from generator.content_types.release import Release, release
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import Finding, at, rule

_ROOT = "visibility: public\n"
_PAGE = "---\ntitle: A\nsummary: A.\nstatus: {}\n---\n"


@rule(
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
def unreleased_in_public_root(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """What lies in a folder that everyone can read is out, whatever the site made of it shows."""
    if not corpus.public_files and not corpus.overlaid:
        return
    in_root = [page for page in corpus.texts if page.document.path in corpus.public_files]
    for page in (*in_root, *corpus.overlaid):
        if _is_unreleased(page, settings):
            yield at(page, "status", what="the page", why=_why(page))
    owners = {page.bundle: page for page in corpus.pages.values() if page.bundle}
    for path in sorted(corpus.public_files & corpus.files):
        owner = owners.get("/".join(path.split("/")[:2]))
        # The files of a page that lies in the root itself are out with it, and said above.
        if owner and owner.document.path not in corpus.public_files and _is_unreleased(owner, settings):
            yield at(owner, "status", what=f"the page of its file `{path}`", why=_why(owner))


def _is_unreleased(page: Page[Any], settings: Settings) -> bool:
    return release(page.record, settings.as_of) is Release.NOTHING


def _why(page: Page[Any]) -> str:
    record = page.record
    if record.status == "withdrawn":
        return "it was withdrawn before it was published"
    if record.status in {"published", "superseded"}:
        return f"its embargo ends on {record.publish_on}"
    return f"its status is `{record.status}`"
