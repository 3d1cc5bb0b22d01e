"""WEB007."""

import re
from collections.abc import Iterator

from generator.content_types._base import BaseRecord
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.span import Span
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, in_body

_PAGE = "---\ntitle: How to get in\nsummary: Register.\nstatus: draft\n---\n"

_STEMS = ("passw", "passcode", "access code", "pwd=")
"""One of them is in every match: most pages hold none, and need no closer look."""

_SECRET = re.compile(
    r"""
    \b(?:password|passwd|passcode|access\ code)(?:\ is)?\s?[:=]\ ?[`*"']{0,2}
      (?!ask|from|by|on|see|sent|given|the\b|your\b|not\b|none\b|\s)\S+
    | [?&;](?:pwd|passcode|password)=\w+
    """,
    re.IGNORECASE | re.VERBOSE,
)


@page_rule(
    BaseRecord,
    translations=True,
    code="WEB007",
    name="password-printed",
    severity=Severity.WARNING,
    clause="WEB-02",
    message="the page prints what looks like log-in data: a {kind}",
    fix="remove it, change it where it was used, and say how to register with the Secretariat instead",
    good={"about/a.md": _PAGE + "Password: ask the Secretariat.\n"},
    bad={"about/a.md": _PAGE + "Password: bridge-7\n"},
    fires_at="about/a.md:6:1",
)
def password_printed(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Each participant registers; a password on a page lets in everybody, for as long as the page is kept."""
    text = page.document.text
    lower = text.lower()
    if not any(map(lower.__contains__, _STEMS)):
        return
    if found := _SECRET.search(text):
        # Some reports show the message alone: it names the kind, and does not repeat the secret.
        kind = re.split(r"[:=]", found[0])[0].strip("?&; ").casefold().removesuffix(" is")
        yield in_body(page, Span(found.start(), found.end()), kind=kind)
