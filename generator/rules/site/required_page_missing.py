"""WEB001."""

from collections.abc import Iterator

from generator.content_types.page import SitePage
from generator.model.diagnostic import Severity
from generator.model.page import Corpus, Page
from generator.model.settings import Settings
from generator.rules._base import is_public, rule
from generator.rules._finding import Finding, at
from generator.source.links import resolve

_HOME = """\
---
title: Home of nowhere
summary: A home page.
status: published
carries: {terms: about/rules-of-nowhere, booklet: about/nowhere-in-brief, events: about/nowhere-in-brief}
---
"""
_RULES = "---\ntitle: Rules of nowhere\nsummary: Rules.\nstatus: published\n---\n"
_BRIEF = "---\ntitle: Nowhere in brief\nsummary: In brief.\nstatus: published\n---\n[Met](../events/a.md)\n"
_EVENT = "---\ntitle: Meeting\nsummary: A meeting.\nstatus: published\nevent_kind: webinar\n---\n"

_TERMS = "about/terms-of-reference"
_WHAT = {
    "terms": "the Terms of Reference",
    "booklet": "the introduction booklet",
    "events": "links to events",
}


@rule(
    code="WEB001",
    name="required-page-missing",
    severity=Severity.ERROR,
    clause="WEB-01",
    message="the site must carry {what}, and {fault}",
    fix="publish the page, and name it in `carries:` of the home page",
    good={
        "index.md": _HOME,
        "about/rules-of-nowhere.md": _RULES,
        "about/nowhere-in-brief.md": _BRIEF,
        "events/a.md": _EVENT,
    },
    bad={
        "index.md": _HOME,
        "about/rules-of-nowhere.md": _RULES.replace("published", "draft"),
        "about/nowhere-in-brief.md": _BRIEF,
        "events/a.md": _EVENT,
    },
    fires_at="index.md:5:18",
)
def required_page_missing(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A website of U4SSC has three things that newcomers need: the terms, the booklet and the events.

    It binds a home page that says where they stand, and one beside our page of the Terms of Reference;
    a folder without either is no website yet.
    """
    home = corpus.pages.get("index")
    if home is None or not isinstance(home.record, SitePage) or not is_public(home, settings):
        return
    carries = home.record.carries
    if carries is None:
        if _TERMS in corpus.pages:
            fault = "the home page does not say where"
            yield at(home, "title", what="terms, booklet and links to events", fault=fault)
        return
    for name, what in _WHAT.items():
        page = corpus.pages.get(getattr(carries, name))
        if page is None or not is_public(page, settings):
            fault = "the page named for it is not public"
        elif name == "events" and not _links_to_event(page, corpus, settings):
            fault = "the page named for it links to no public event"
        else:
            continue
        yield at(home, "carries", name, what=what, fault=fault)


def _links_to_event(page: Page[object], corpus: Corpus, settings: Settings) -> bool:
    for link in page.document.body.links:
        target = corpus.by_path.get(resolve(page.path, link.target).path)
        if target is not None and target.folder == "events" and is_public(target, settings):
            return True
    return False
