"""LNK001."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

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
    fix="link to a file that is there, by its path from this one's folder",
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
    moved = {record.old: record.new for record in corpus.vocabularies[REDIRECTS]}
    for page in corpus.documents:
        for link in (*page.document.body.links, *page.document.body.images):
            target = resolve(page.document.path, link.target)
            if not target.external and target.path not in corpus.paths:
                yield Finding(
                    document=page.document,
                    span=link.span,
                    words={"target": link.target},
                    fix=_moved(page.document.path, target.path, moved, corpus)
                    or _nearest(page.document.path, target.path, corpus),
                )


_SUFFIX = re.compile(r"(/index)?(\.[a-z]{2})?\.md$")


def _moved(path: str, target: str, moved: Mapping[str, str], corpus: Corpus) -> str:
    """What to link to instead where a redirect says it, empty where none does."""
    page = corpus.pages.get(moved.get(_SUFFIX.sub("", target), ""))
    if page is None:
        return ""
    return f"link to `{posixpath.relpath(page.document.path, posixpath.dirname(path) or '.')}`, its new place"


def _nearest(path: str, wanted: str, corpus: Corpus) -> str:
    """What was meant, as a path from the folder of the page: the page of a folder, or a like name."""
    folder = posixpath.dirname(path) or "."
    meant = [name for name in (f"{wanted}/index.md", f"{wanted}.md") if name in corpus.paths]
    if not meant:
        by_name = {_own_name(name): name for name in sorted(corpus.paths)}
        meant = [by_name[name] for name in get_close_matches(_own_name(wanted), by_name, n=2, cutoff=0.75)]
    near = ", ".join(f"`{posixpath.relpath(name, folder)}`" for name in meant)
    return f"close ones: {near}" if near else ""


def _own_name(path: str) -> str:
    """The part of a path that names the page or file: that of the folder for an `index.md`."""
    return posixpath.basename(path.removesuffix("/index.md"))
