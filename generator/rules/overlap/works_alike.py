"""OVL001."""

from collections.abc import Collection, Iterator, Sequence

from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.rules._comparing import PairFinding, pairs_rule
from generator.rules._finding import at
from generator.rules._kin import Kin, are_related
from generator.rules._texts import Text, newer_first
from generator.rules.overlap._alike import alike

_WORK = "---\ntitle: {}\nsummary: A.\nstatus: draft\n---\n{} A bridge is counted once a year, {}.\n"
_TEXT = " ".join(
    f"The town of nowhere number {n} counts its bridges." for n in ["one", "two", "three", "four", "six"]
)
_OTHER = " ".join(f"No village {n} has a river." for n in ["one", "two", "three", "four", "six"])


@pairs_rule(
    Work,
    "shingles",
    code="OVL001",
    name="works-much-alike",
    severity=Severity.WARNING,
    clause="AAP-02",
    message="{share} % of the wording is that of `{other}`",
    fix="merge the two, or say how they belong together: `derived_from`, `part_of` or `superseded_by`",
    good={
        "deliverables/a.md": _WORK.format("A", _TEXT, "in spring"),
        "deliverables/b.md": _WORK.format("B", _OTHER, "in autumn"),
    },
    bad={
        "deliverables/a.md": _WORK.format("A", _TEXT, "in spring"),
        "deliverables/b.md": _WORK.format("B", _TEXT, "in autumn"),
    },
    fires_at="deliverables/b.md:2:8",
)
def works_alike(texts: Sequence[Text], only: Collection[int] | None) -> Iterator[PairFinding]:
    """Two works with one text split what readers look for, and two groups may be doing one thing."""
    for likeness in alike(texts, only):
        newer, older = newer_first(likeness.one, likeness.other)
        if not are_related(Kin.of(newer.page), Kin.of(older.page)):
            share = str(int(100 * likeness.share))
            yield likeness.number, at(newer.page, "title", share=share, other=older.page.path)
