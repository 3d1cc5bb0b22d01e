"""LNK001."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, rule
from generator.source.links import resolve

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"


@rule(
    code="LNK001",
    name="link-target-not-found",
    severity=Severity.ERROR,
    clause="",
    message="`{target}` leads to no file of the content folder",
    fix="link to the file itself, relative to this one: `../cities/pully.md`",
    good={
        "about/a.md": _PAGE + "[b](b.md) and [home](../index.md)\n",
        "about/b.md": _PAGE,
        "index.md": _PAGE,
    },
    bad={"about/a.md": _PAGE + "[b](b.md) and [c](c.md)\n", "about/b.md": _PAGE, "index.md": _PAGE},
    fires_at="about/a.md:6:15",
)
def target_not_found(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Readers, and GitHub's preview, would meet a dead link."""
    for page in corpus.documents:
        for link in (*page.document.body.links, *page.document.body.images):
            target = resolve(page.document.path, link.target)
            if not target.external and target.path not in corpus.paths:
                yield Finding(document=page.document, span=link.span, words={"target": link.target})
