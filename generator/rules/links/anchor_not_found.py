"""LNK002."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, rule
from generator.source.links import resolve

_PAGE = "---\ntitle: A\nsummary: A.\nstatus: draft\n---\n"


@rule(
    code="LNK002",
    name="anchor-not-found",
    severity=Severity.ERROR,
    clause="",
    message="`{path}` has no heading `#{anchor}`",
    fix="link to a heading that is there",
    good={"about/a.md": _PAGE + "[b](b.md#some-part)\n", "about/b.md": _PAGE + "## Some part\n"},
    bad={"about/a.md": _PAGE + "[b](b.md#other-part)\n", "about/b.md": _PAGE + "## Some part\n"},
    fires_at="about/a.md:6:1",
)
def anchor_not_found(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """The link would open the page at its top, and the reader would look for the part in vain."""
    anchors = {page.document.path: page.document.body.anchors for page in corpus.documents}
    for page in corpus.documents:
        for link in page.document.body.links:
            target = resolve(page.document.path, link.target)
            known = anchors.get(target.path)
            if target.fragment and known is not None and target.fragment not in known:
                near = get_close_matches(target.fragment, known, n=3)
                yield Finding(
                    document=page.document,
                    span=link.span,
                    words={"path": target.path, "anchor": target.fragment},
                    fix="close ones: " + ", ".join(f"`#{name}`" for name in near) if near else "",
                )
