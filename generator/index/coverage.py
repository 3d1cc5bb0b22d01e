"""How each clause of the Terms of Reference is served, counted from the rules themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.registry.clauses import Clause
from generator.rules._explain import Explanation


class Served(StrEnum):
    """By what a clause is served; of several, the first of these."""

    RULE = "rule"
    REASON = "reason"
    SUPPORT = "support"
    NOT_YET = "not yet"


@dataclass(frozen=True, slots=True)
class Covered:
    """A clause with every rule and fault that serves it."""

    clause: Clause
    codes: tuple[Explanation, ...]

    @property
    def by(self) -> Served:
        """A rule decides it; or a reason says why data cannot; or people are helped to; or nothing yet."""
        if self.codes:
            return Served.RULE
        if self.clause.undecidable:
            return Served.REASON
        return Served.SUPPORT if self.clause.support else Served.NOT_YET


def coverage(clauses: Iterable[Clause], explanations: Iterable[Explanation]) -> tuple[Covered, ...]:
    """Every clause, in the order of the registry."""
    serving: dict[str, list[Explanation]] = {}
    for one in explanations:
        for clause in one.serves:
            serving.setdefault(clause, []).append(one)
    return tuple(Covered(clause, tuple(serving.get(clause.id, ()))) for clause in clauses)


def counts(covered: Iterable[Covered]) -> Mapping[tuple[str, Served], int]:
    """Clauses by `enforcement` and by what serves them."""
    return Counter((one.clause.enforcement, one.by) for one in covered)
