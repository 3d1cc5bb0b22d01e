"""OVL002."""

from collections.abc import Collection, Iterator, Sequence

from generator.content_types._base import BaseRecord
from generator.content_types._work import Work
from generator.model.diagnostic import Severity
from generator.rules._comparing import PairFinding, pairs_rule
from generator.rules._finding import in_body
from generator.rules._kin import Kin, are_related
from generator.rules._texts import Text, in_text, newer_first
from generator.rules.overlap._passages import Passage, passages

_WORK = "---\ntitle: {}\nsummary: A.\nstatus: draft\n{}---\n{}\n"
_TEXT = " ".join(f"Bridge {n} of the town of nowhere was counted once, in spring." for n in range(6))
LEAST = 60


def _needs_no_source(one: Text, other: Text) -> bool:
    works = issubclass(one.page.kind, Work) or issubclass(other.page.kind, Work)
    return not works or are_related(Kin.of(one.page), Kin.of(other.page))


def _reuse(passage: Passage) -> tuple[Text, int, Text]:
    """The text that has to say where the passage is from, its place there, and the other text."""
    one, other = passage.one, passage.other
    if issubclass(one.page.kind, Work) and issubclass(other.page.kind, Work):
        later = newer_first(one, other)[0]
    else:
        later = one if issubclass(one.page.kind, Work) else other
    return (one, passage.at, other) if later is one else (other, passage.there, one)


@pairs_rule(
    BaseRecord,
    "passages",
    code="OVL002",
    name="passage-without-source",
    severity=Severity.WARNING,
    clause="SHARE-02",
    message="{count} words in a row stand in `{other}` too, and `derived_from` does not name it",
    fix="add `derived_from: [{identifier}]`, or say it in other words",
    good={
        "deliverables/a.md": _WORK.format("A", "", _TEXT),
        "deliverables/b.md": _WORK.format("B", "derived_from: [deliverables/a]\n", _TEXT),
    },
    bad={
        "deliverables/a.md": _WORK.format("A", "", _TEXT),
        "deliverables/b.md": _WORK.format("B", "", "Some say otherwise. " + _TEXT),
    },
    fires_at="deliverables/b.md:6:21",
)
def passage_without_source(texts: Sequence[Text], only: Collection[int] | None) -> Iterator[PairFinding]:
    """A passage that says where it comes from lets conflicts of interest and legal claims be seen."""
    for passage in passages(texts, LEAST, _needs_no_source, only):
        later, at, earlier = _reuse(passage)
        yield (
            passage.number,
            in_body(
                later.page,
                in_text(later, at, passage.words),
                fix=f"add `derived_from: [{earlier.page.identifier}]`, or say it in other words",
                count=str(passage.words),
                other=earlier.page.path,
            ),
        )
