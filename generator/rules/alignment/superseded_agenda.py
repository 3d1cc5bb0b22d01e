"""ALN005."""

from collections.abc import Iterator

from generator.content_types._work import Work
from generator.model.dates import PartialDate
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import Settings
from generator.rules._base import linked_rule
from generator.rules._finding import Finding, at
from generator.rules._others import Others
from generator.rules._record import on_public_record
from generator.rules.alignment._example import draft, public
from generator.taxonomy.frameworks import FRAMEWORKS

_NEWER = public("kind: report", "sdgs: none-on-record", "frameworks: [connect-2030-agenda]")


@linked_rule(
    Work,
    translations=False,
    code="ALN005",
    name="agenda-superseded",
    severity=Severity.WARNING,
    clause="ALIGN-04",
    message="a work of {issued} names the {old}, whose successor, the {new}, is on record from {since} on",
    fix="name the successor, or leave the agenda out",
    good={
        "case-studies/a.md": draft("issued: 2028", "frameworks: [connect-2020-agenda]"),
        "case-studies/b.md": _NEWER,
    },
    bad={
        "case-studies/a.md": draft("issued: 2029", "frameworks: [connect-2020-agenda]"),
        "case-studies/b.md": _NEWER,
    },
    fires_at="case-studies/a.md:6:14",
)
def agenda_superseded(page: Page[Work], others: Others, settings: Settings) -> Iterator[Finding]:
    """A new work serves the agenda in force; that of the Terms of Reference has had a successor since."""
    work, frameworks = page.record, others.vocabularies[FRAMEWORKS]
    for number, name in enumerate(work.frameworks if work.date else ()):
        framework = frameworks.get(name)
        successor = frameworks.get(framework.successor) if framework and framework.successor else None
        since = (successor.since or others.agenda_since(successor.id)) if successor else None
        if framework and successor and work.date and since and _after(work.date, since):
            yield at(
                page,
                "frameworks",
                number,
                severity=Severity.INFO if on_public_record(work) else None,
                issued=str(work.date),
                old=framework.label,
                new=successor.label,
                since=str(since),
            )


def _after(late: PartialDate, early: PartialDate) -> bool:
    """Whether one date is later for certain: a year is not later than a month of that year."""
    parts = zip((late.year, late.month, late.day), (early.year, early.month, early.day), strict=True)
    for one, other in parts:
        if one == 0 or other == 0 or one < other:
            return False
        if one > other:
            return True
    return False
