"""GOV021."""

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

_PAGE = "---\ntitle: Bridge\nsummary: A bridge.\nstatus: draft\n---\n"

_STEMS = ("donat", "donor", "sponsor", "fundrais", "fund-rais", "financially")
"""One of them is in every phrase below: most pages hold none, and need no closer look."""

_ASKING = re.compile(
    r"""
    \b(?:
      please\ (?:donate|sponsor)
    | donate\ (?:now|today|here|online)
    | (?:make|send)\ (?:us\ )?(?:a|your)\ donation
    | (?:your|our)\ sponsorship\ (?:will|helps)
    | your\ donations?
    | become\ (?:a|our)\ (?:sponsor|donor)
    | calls?\ for\ (?:sponsors|donors|donations)
    | we\ (?:ask\ for|need|seek|welcome|invite|are\ (?:looking\ for|seeking))\ (?:\w+\ )?
      (?:sponsors|donors|donations)
    | (?:sponsors|donors)\ (?:wanted|are\ (?:wanted|sought|invited))
    | donations\ (?:are\ welcome|can\ be\ made|may\ be\ made)
    | sponsorship\ (?:packages?|opportunities)
    | support\ us\ financially
    | (?:our|this)\ fund-?raising\ (?:campaign|drive|appeal)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


@page_rule(
    BaseRecord,
    translations=True,
    code="GOV021",
    name="asks-for-money",
    severity=Severity.WARNING,
    clause="FUND-01",
    message="`{phrase}` asks for money, and the page declares no fundraising",
    fix="remove or reword it, or declare `fundraising:` with the approvals of both ITU and UNECE",
    good={"about/a.md": _PAGE + "A town that asked for donations, and sponsors of a bridge.\n"},
    bad={"about/a.md": _PAGE + "Please donate.\n"},
    fires_at="about/a.md:6:1",
)
def asks_for_money(
    page: Page[BaseRecord], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """What a page asks of its readers counts, not only what its fields declare; we know English wording."""
    if page.record.fundraising is not None:
        return
    text = page.document.text
    lower = text.lower()
    if not any(map(lower.__contains__, _STEMS)):
        return
    # The whole file: titles and summaries are read first, and most.
    if found := _ASKING.search(text):
        yield in_body(page, Span(found.start(), found.end()), phrase=" ".join(found[0].split()))
