"""ALN005."""

from collections.abc import Iterator, Mapping

from generator.content_types._base import RELEASED
from generator.content_types._work import Work
from generator.model.dates import PartialDate
from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.rules._base import Finding, at, rule
from generator.rules._record import on_public_record
from generator.rules.alignment._example import draft, public
from generator.taxonomy.frameworks import FRAMEWORKS

_NEWER = public("kind: report", "sdgs: none-on-record", "frameworks: [connect-2030-agenda]")


@rule(
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
def agenda_superseded(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A new work serves the agenda in force; that of the Terms of Reference has had a successor since."""
    frameworks = corpus.vocabularies[FRAMEWORKS]
    begun = _first_named(corpus)
    for page in corpus.pages.values():
        work = page.record
        if not isinstance(work, Work) or work.date is None:
            continue
        for number, name in enumerate(work.frameworks):
            framework = frameworks.get(name)
            successor = frameworks.get(framework.successor) if framework and framework.successor else None
            since = (successor.since or begun.get(successor.id)) if successor else None
            if framework and successor and since and _after(work.date, since):
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


def _first_named(corpus: Corpus) -> Mapping[str, PartialDate]:
    """The date of the earliest work that names each agenda: evidence that the agenda was there."""
    first: dict[str, PartialDate] = {}
    for page in corpus.pages.values():
        work = page.record
        if not isinstance(work, Work) or work.date is None or work.status not in RELEASED:
            continue
        for name in work.frameworks:
            first[name] = min(work.date, first.get(name, work.date))
    return first


def _after(late: PartialDate, early: PartialDate) -> bool:
    """Whether one date is later for certain: a year is not later than a month of that year."""
    parts = zip((late.year, late.month, late.day), (early.year, early.month, early.day), strict=True)
    for one, other in parts:
        if one == 0 or other == 0 or one < other:
            return False
        if one > other:
            return True
    return False
