"""CRF009."""

import re
from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at

_WORK = """\
---
title: A
summary: A.
status: draft
identifiers: {%s}
---
"""
# The form that Crossref gives, https://www.crossref.org/blog/dois-and-matching-regular-expressions/,
# without the end of a sentence that is often copied along.
_DOI = re.compile(r"10\.[0-9]{4,9}(\.[0-9]+)*/[!-~]+(?<![.,;:])")


@page_rule(
    Work,
    code="CRF009",
    name="doi-malformed",
    severity=Severity.ERROR,
    clause="",
    message="`{doi}` does not have the form of a DOI",
    fix="write the bare name, `10.<registrant>/<suffix>`, without address and label",
    good={"deliverables/a.md": _WORK % "doi: 10.5555/nowhere.1"},
    bad={"deliverables/a.md": _WORK % 'doi: "https://doi.org/10.5555/nowhere.1"'},
    fires_at="deliverables/a.md:5:20",
)
def doi_malformed(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """A DOI is made into an address and into citations here, and neither works with half of one."""
    doi = page.record.identifiers.doi
    if doi is not None and not _DOI.fullmatch(doi):
        yield at(page, "identifiers", "doi", doi=doi)
