"""LNK001."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.redirects import REDIRECTS
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
    known = corpus.files | {page.document.path for page in corpus.texts}
    moved = {record.old: record.new for record in corpus.vocabularies[REDIRECTS]}
    for page in corpus.texts:
        for link in (*page.document.body.links, *page.document.body.images):
            target = resolve(page.document.path, link.target)
            if not target.external and target.path not in known:
                yield Finding(
                    document=page.document,
                    span=link.span,
                    words={"target": link.target},
                    fix=_moved(page.document.path, target.path, moved, corpus),
                )


_SUFFIX = re.compile(r"(/index)?(\.[a-z]{2})?\.md$")


def _moved(path: str, target: str, moved: Mapping[str, str], corpus: Corpus) -> str:
    """What to link to instead where a redirect says it, empty where none does."""
    page = corpus.pages.get(moved.get(_SUFFIX.sub("", target), ""))
    if page is None:
        return ""
    return f"link to `{posixpath.relpath(page.document.path, posixpath.dirname(path) or '.')}`, its new place"
