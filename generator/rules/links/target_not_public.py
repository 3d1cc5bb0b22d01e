"""LNK004."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, is_public, rule
from generator.source.links import resolve

_PUBLIC = "---\ntitle: A\nsummary: A.\nstatus: published\n---\n"
_DRAFT = "---\ntitle: B\nsummary: B.\nstatus: draft\n---\n"


@rule(
    code="LNK004",
    name="link-to-unpublished-page",
    severity=Severity.ERROR,
    clause="IP-05",
    message="a public page links to `{path}`, which is not public",
    fix="remove the link until that page is published",
    good={"about/a.md": _DRAFT + "[b](b.md)\n", "about/b.md": _DRAFT},
    bad={"about/a.md": _PUBLIC + "[b](b.md)\n", "about/b.md": _DRAFT},
    fires_at="about/a.md:6:1",
)
def target_not_public(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A link tells that unpublished work exists, and under what name."""
    hidden = {page.document.path for page in corpus.texts if not is_public(page, settings)}
    for page in corpus.texts:
        if page.document.path in hidden:
            continue
        for link in page.document.body.links:
            target = resolve(page.document.path, link.target)
            if target.path in hidden:
                yield Finding(document=page.document, span=link.span, words={"path": target.path})
