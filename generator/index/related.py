"""Which pages to read next, and why."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from generator.index.build import Index
from generator.index.dimension import Facets

WEIGHTS = {"cities": 6, "groups": 5, "targets": 4, "topics": 3, "kpis": 2, "countries": 2, "goals": 1}
"""What a shared value says of two pages, times its rarity; kinds, years and regions say too little."""

COMMON, FEW = 4, 2
"""A goal is no reason to read another page when more than one page in four has it, unless only two have."""

SHOWN = 5
CANDIDATES = 20
"""Pages looked at per shared value, so that the work per page does not grow with the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A page that shares values with another: `reasons` are dimensions and values, the weightiest first."""

    identifier: str
    reasons: tuple[tuple[str, str], ...]


def weight(index: Index, dimension: str, value: str) -> int:
    """What it says of two pages that they share a value: more, the fewer have it.

    Rarity is in powers of two, so that a page more or less seldom changes what is near to what.
    """
    holders, pages = len(index.listed(dimension, value)), len(index.items)
    if not holders or (dimension == "goals" and holders > FEW and holders * COMMON > pages):
        return 0
    return WEIGHTS[dimension] * (1 + pages // holders).bit_length()


def newest(index: Index, dimension: str, value: str) -> tuple[str, ...]:
    """The pages of a value that are looked at: one more than candidates, one of them being the page."""
    return index.listed(dimension, value)[: CANDIDATES + 1]


def related(
    identifier: str,
    own: Facets,
    weight: Callable[[str, str], int],
    newest: Callable[[str, str], tuple[str, ...]],
) -> tuple[Related, ...]:
    """At most five pages that share most with a page; `weight` and `newest` are those of the index."""
    scores: dict[str, int] = defaultdict(int)
    shared: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for dimension in WEIGHTS:
        weights = {value: weight(dimension, value) for value in own[dimension]}
        for value in sorted(weights, key=lambda value: -weights[value]):
            for other in newest(dimension, value) if weights[value] else ():
                scores[other] += weights[value]
                shared[other].append((weights[value], dimension, value))
    scores.pop(identifier, None)
    # Of equals, the one that was met first: by what weighs most, and the newest.
    best = sorted(scores, key=lambda other: -scores[other])
    return tuple(Related(identifier=other, reasons=_plain(shared[other])) for other in best[:SHOWN])


def _plain(reasons: list[tuple[int, str, str]]) -> tuple[tuple[str, str], ...]:
    """The three weightiest reasons; a city says its country too, a target its goal."""
    names = {dimension for _, dimension, _ in reasons}
    implied = {"countries"} if "cities" in names else set()
    implied |= {"goals"} if "targets" in names else set()
    weightiest = sorted(reasons, key=lambda reason: -reason[0])
    return tuple((dimension, value) for _, dimension, value in weightiest if dimension not in implied)[:3]
