"""LNK004."""

from collections.abc import Iterator

from generator.content_types.release import Release, release
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, rule
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
    """A link tells that unpublished work exists, and under what name.

    One to a page that was public once leads to what is left of it, and is no fault.
    """
    states = {page.document.path: release(page.record, settings.as_of) for page in corpus.texts}
    for page in corpus.texts:
        if states[page.document.path] is not Release.FULL:
            continue
        for link in page.document.body.links:
            target = resolve(page.document.path, link.target)
            if states.get(target.path) is Release.NOTHING:
                yield Finding(document=page.document, span=link.span, words={"path": target.path})
