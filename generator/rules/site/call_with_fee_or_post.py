"""WEB003."""

import re
from collections.abc import Iterator

from generator.content_types.page import SitePage
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body
from generator.rules.site._wording import affirmed

_PAGE = (
    "---\ntitle: Join the bridge\nsummary: Join.\nstatus: draft\ncalls_for_participants: true\n"
    "terms: {version: undated}\nparticipation: Free and unpaid, without prospect of employment.\n---\n"
)

_FEE_OR_POST = re.compile(
    r"""
    \b(?:participation|registration|membership|entry|admission|joining)\ fees?\b
    | \b(?:pay|paying)\ a\ fee\b
    | \bfees?\ (?:of|is|are|appl(?:y|ies))\b
    | (?:€|\$|£|\b(?:EUR|USD|CHF|GBP))\s?\d
    | \bjob\ offers?\b
    | \bpaid\ (?:position|post|role|job)s?\b
    | \b(?:will|can|may)\ be\ (?:hired|employed|paid)\b
    | \breceive\ a\ (?:salary|wage|fee)\b
    | \bleads?\ to\ (?:a\ (?:post|job|contract)|employment)\b
    | \b(?:prospects?|chances?|expectations?)\ of\ (?:a\ (?:post|job|contract)|employment)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


@page_rule(
    SitePage,
    translations=True,
    code="WEB003",
    name="call-with-fee-or-post",
    severity=Severity.WARNING,
    clause="WEB-04",
    message="the page calls for participants, and speaks of `{phrase}`",
    fix="remove it: taking part is free of charge and unpaid, and gives no expectation of employment",
    good={"about/a.md": _PAGE + "There is no registration fee, and nobody will be hired.\n"},
    bad={"about/a.md": _PAGE + "A registration fee is due.\n"},
    fires_at="about/a.md:9:3",
)
def call_with_fee_or_post(
    page: Page[SitePage], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """A fee or a promised post is what the Terms of Reference rule out; we know English wording."""
    if not page.record.calls_for_participants:
        return
    if found := affirmed(_FEE_OR_POST, page.document.text):
        yield in_body(page, Span(found.start(), found.end()), phrase=" ".join(found[0].split()))
