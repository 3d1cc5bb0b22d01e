"""CRF010."""

import re
from collections.abc import Iterator

from stdnum import issn
from stdnum.exceptions import InvalidChecksum, ValidationError

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
_NAMED = re.compile(r"\b[ep]?-?ISSN\W*([0-9][0-9Xx-]*)", re.IGNORECASE)
_ALONE = re.compile(r"([0-9]{4}-[0-9]{3}[0-9Xx])")


@page_rule(
    Work,
    code="CRF010",
    name="issn-malformed",
    severity=Severity.ERROR,
    clause="",
    message="the ISSN `{issn}` of the series {reason}",
    fix="copy it from the imprint of the series: `1234-5679`",
    good={"deliverables/a.md": _WORK % 'series: "Papers of Nowhere, ISSN 0378-5955"'},
    bad={"deliverables/a.md": _WORK % 'series: "Papers of Nowhere, ISSN 0378-5956"'},
    fires_at="deliverables/a.md:5:23",
)
def issn_malformed(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """Libraries put a report into its series by this number, and a wrong digit puts it into another."""
    series = page.record.identifiers.series or ""
    alone = _ALONE.fullmatch(series)
    for found in [alone] if alone else _NAMED.finditer(series):
        written = found[1].rstrip("-")
        try:
            issn.validate(written)
        except InvalidChecksum:
            yield at(page, "identifiers", "series", issn=written, reason="does not fit its check digit")
        except ValidationError:
            yield at(page, "identifiers", "series", issn=written, reason="does not have eight digits")
