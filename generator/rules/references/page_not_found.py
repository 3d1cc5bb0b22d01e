"""REF002."""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, rule
from generator.rules._named_pages import named_pages


@rule(
    code="REF002",
    name="page-not-found",
    severity=Severity.ERROR,
    clause="",
    message="there is no page `{identifier}`",
    fix="name a page that exists, or write it first",
    good={
        "news/a.md": "---\ntitle: A\nsummary: A.\nstatus: draft\nrelated: [about/b]\n---\n",
        "about/b.md": "---\ntitle: B\nsummary: B.\nstatus: draft\n---\n",
    },
    bad={
        "news/a.md": "---\ntitle: A\nsummary: A.\nstatus: draft\nrelated: [about/c]\n---\n",
        "about/b.md": "---\ntitle: B\nsummary: B.\nstatus: draft\n---\n",
    },
    fires_at="news/a.md:5:11",
)
def page_not_found(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """An index entry or a link made from the field would lead nowhere."""
    for page, path, reference in corpus.once(named_pages):
        if reference not in corpus.identifiers:
            near = get_close_matches(reference, corpus.pages, n=3, cutoff=0.75)
            yield Finding(
                document=page.document,
                span=page.document.span(path),
                words={"identifier": reference},
                field=".".join(map(str, path)),
                fix="close ones: " + ", ".join(f"`{name}`" for name in near) if near else "",
            )
