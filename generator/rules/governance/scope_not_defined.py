"""GOV011."""

import re
from collections.abc import Iterator

from generator.content_types.deliverable import Deliverable
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.model.vocabulary import Vocabularies
from generator.rules._base import page_rule
from generator.rules._finding import Finding, at
from generator.rules.governance._at_work import owes_a_plan
from generator.rules.governance._example import at_work, consented

_WORD = re.compile(
    r"\W*(?:t\.?b\.?[acd]\.?|to\s?do|to be (?:added|agreed|announced|completed|confirmed|decided|defined|"
    r"determined|done|written)|n/?a|none|x+|placeholder|untitled|title|objectives?|scope|test|draft|"
    r"coming soon|not (?:yet )?(?:defined|known|decided))?\W*",
    re.IGNORECASE,
)
_PART = re.compile(r"\bTB[ACD]\b|\bTODO\b|\bFIXME\b|\bXXX\b|(?i:lorem ipsum)|(?i:\[insert\b)")


@page_rule(
    Deliverable,
    code="GOV011",
    name="scope-not-defined",
    severity=Severity.ERROR,
    clause="PLAN-04",
    message="the deliverable has {fault}",
    fix="say in a sentence or two what the deliverable is to achieve, and what it covers and leaves out",
    good={"deliverables/a.md": at_work()},
    bad=consented(("scope: Bridges over the river of nowhere.", "scope: TBD")),
    fires_at="deliverables/a.md:15:10",
    needed_for_release=True,
)
def scope_not_defined(
    page: Page[Deliverable], vocabularies: Vocabularies, settings: Settings
) -> Iterator[Finding]:
    """Work whose aim and bounds are not written down drifts, and overlaps with that of others."""
    if not owes_a_plan(page.record):
        return
    planning = page.record.planning
    if _is_placeholder(page.record.title):
        yield at(page, "title", fault=f"the placeholder `{page.record.title}` for a title")
    missing = []
    for name in ("objectives", "scope"):
        text = getattr(planning, name, None)
        if text is None:
            missing.append(name)
        elif _is_placeholder(text):
            yield at(page, "planning", name, fault=f"the placeholder `{text}` for `{name}`")
    if missing:
        yield at(page, "planning", fault=f"no {' and no '.join(missing)}")


def _is_placeholder(text: str) -> bool:
    """Whether text only holds a place; words within a sentence count when nobody would print them."""
    return bool(_WORD.fullmatch(text) or _PART.search(text))
