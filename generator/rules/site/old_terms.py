"""WEB006."""

from collections.abc import Iterator

from generator.content_types.page import SitePage
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import rule
from generator.rules._finding import Finding, at

_HOME = """\
---
title: Home of nowhere
summary: A home page.
status: draft
carries: {terms: about/rules-of-nowhere, booklet: about/rules-of-nowhere, events: about/rules-of-nowhere}
---
"""
_RULES = "---\ntitle: Rules of nowhere\nsummary: Rules.\nstatus: draft\nterms: {version: second}\n---\n"
_OTHER = "---\ntitle: Rules in brief\nsummary: In brief.\nstatus: draft\nterms: {version: first}\n---\n"


@rule(
    code="WEB006",
    name="old-version-of-the-terms",
    severity=Severity.WARNING,
    clause="WEB-06",
    message="the page goes by version `{version}` of the Terms of Reference; this site carries `{current}`",
    fix="mend the page by the text that holds, or mark what it tells of as past: `terms.historical: true`",
    good={
        "index.md": _HOME,
        "about/rules-of-nowhere.md": _RULES,
        "about/rules-in-brief.md": _OTHER.replace("first", "first, historical: true"),
    },
    bad={"index.md": _HOME, "about/rules-of-nowhere.md": _RULES, "about/rules-in-brief.md": _OTHER},
    fires_at="about/rules-in-brief.md:5:18",
)
def old_terms(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """Who takes part accepts the terms as they stand now, and must not be shown others as if they held."""
    home = corpus.pages.get("index")
    carries = home.record.carries if home and isinstance(home.record, SitePage) else None
    carrier = corpus.pages.get(carries.terms) if carries else None
    current = carrier.record.terms if carrier and isinstance(carrier.record, SitePage) else None
    if current is None:
        return
    for page in corpus.of(SitePage):
        told = page.record.terms
        if told is None or told.historical:
            continue
        if told.version.casefold() != current.version.casefold():
            yield at(page, "terms", "version", version=told.version, current=current.version)
        elif told.date and current.date and told.date < current.date:
            yield at(page, "terms", "date", version=str(told.date), current=str(current.date))
