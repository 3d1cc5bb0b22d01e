"""CRF008."""

from collections.abc import Iterator

from stdnum import isbn
from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

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


@page_rule(
    Work,
    code="CRF008",
    name="isbn-malformed",
    severity=Severity.ERROR,
    clause="",
    message="the ISBN `{isbn}` {reason}",
    fix="copy it from the imprint of the work: ten or thirteen digits",
    good={"deliverables/a.md": _WORK % 'isbn: "978-0-306-40615-7"'},
    bad={"deliverables/a.md": _WORK % 'isbn: "978-0-306-40615-8"'},
    fires_at="deliverables/a.md:5:21",
)
def isbn_malformed(page: Page[Work], vocabularies: Vocabularies, settings: Settings) -> Iterator[Finding]:
    """A wrong digit finds another book, or none; the number carries a check digit for that very reason."""
    written = page.record.identifiers.isbn
    if written is None:
        return
    try:
        isbn.validate(written)
    except InvalidChecksum:
        yield at(page, "identifiers", "isbn", isbn=written, reason="does not fit its check digit")
    except InvalidLength:
        yield at(page, "identifiers", "isbn", isbn=written, reason="has neither ten nor thirteen digits")
    except ValidationError:
        yield at(page, "identifiers", "isbn", isbn=written, reason="does not have the form of an ISBN")
