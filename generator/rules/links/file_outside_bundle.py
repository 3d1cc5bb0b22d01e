"""LNK003."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, rule
from generator.rules._pictures import picture
from generator.source.links import resolve

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"


@rule(
    code="LNK003",
    name="file-outside-bundle",
    severity=Severity.ERROR,
    clause="IP-03",
    message="`{target}` does not lie in this page's own folder",
    fix="keep the page as `<slug>/index.md`, with its images and attachments beside it",
    good={"about/a/index.md": _PAGE + "![A town](x.png)\n", "about/a/x.png": picture()},
    bad={"about/a/index.md": _PAGE + "![A town](../x.png)\n", "about/x.png": picture()},
    fires_at="about/a/index.md:6:1",
)
def file_outside_bundle(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A file is as public as the page whose folder holds it; one from elsewhere has no such page."""
    for page in corpus.documents:
        for link in (*page.document.body.links, *page.document.body.images):
            target = resolve(page.document.path, link.target)
            inside = page.bundle and target.path.startswith(page.bundle + "/")
            if target.path in corpus.files and not inside:
                yield Finding(document=page.document, span=link.span, words={"target": link.target})
