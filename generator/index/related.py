"""Which pages to read next, and why."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import log

from generator.index.dimension import Facets, Value
from generator.index.entry import Entry

WEIGHTS = {"cities": 6, "groups": 5, "targets": 4, "topics": 3, "kpis": 2, "countries": 2, "goals": 1}
"""What a shared value says of two pages, times its rarity; kinds, years and regions say too little."""

COMMON, FEW = 4, 2
"""A goal is no reason to read another page when more than one page in four has it, unless only two have."""

SHOWN = 5
CANDIDATES = 40
"""Pages looked at per shared value, so that the work per page does not grow with the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A page that shares values with another: `reasons` names them, the weightiest first."""

    entry: Entry
    reasons: tuple[tuple[str, Value], ...]


def related(
    items: tuple[Entry, ...],
    facets: Mapping[str, Facets],
    postings: Mapping[str, Mapping[str, tuple[Entry, ...]]],
    values: Mapping[str, Mapping[str, Value]],
) -> dict[str, tuple[Related, ...]]:
    """For every listed page, at most five that share most with it."""
    newest = {
        dimension: {value: entries[: CANDIDATES + 1] for value, entries in postings[dimension].items()}
        for dimension in WEIGHTS
    }
    weights = {
        dimension: {value: _weight(dimension, len(items), len(entries)) for value, entries in held.items()}
        for dimension, held in postings.items()
        if dimension in WEIGHTS
    }
    return {
        entry.identifier: _nearest(entry, facets[entry.identifier], newest, weights, values)
        for entry in items
    }


def _weight(dimension: str, pages: int, holders: int) -> float:
    """A value that few pages have says more than one that most have."""
    if dimension == "goals" and holders > FEW and holders * COMMON > pages:
        return 0
    return WEIGHTS[dimension] * log(1 + pages / holders)


def _nearest(
    entry: Entry,
    own: Facets,
    newest: Mapping[str, Mapping[str, tuple[Entry, ...]]],
    weights: Mapping[str, Mapping[str, float]],
    values: Mapping[str, Mapping[str, Value]],
) -> tuple[Related, ...]:
    shared: dict[str, list[tuple[str, Value]]] = defaultdict(list)
    scores: dict[str, float] = defaultdict(float)
    found: dict[str, Entry] = {}
    for dimension in WEIGHTS:
        # The rarest of a dimension comes first, among the reasons too.
        for value in sorted(own[dimension], key=lambda value: -weights[dimension].get(value, 0)):
            weight = weights[dimension].get(value, 0)
            for other in newest[dimension].get(value, ()) if weight else ():
                if other.identifier != entry.identifier:
                    found[other.identifier] = other
                    scores[other.identifier] += weight
                    shared[other.identifier].append((dimension, values[dimension][value]))
    best = sorted(found.values(), key=lambda other: (-scores[other.identifier], other.newest_first))
    return tuple(Related(entry=other, reasons=_plain(shared[other.identifier])) for other in best[:SHOWN])


def _plain(reasons: list[tuple[str, Value]]) -> tuple[tuple[str, Value], ...]:
    """The three weightiest reasons; a city says its country too, a target its goal."""
    names = {dimension for dimension, _ in reasons}
    implied = {"countries"} if "cities" in names else set()
    implied |= {"goals"} if "targets" in names else set()
    return tuple(reason for reason in reasons if reason[0] not in implied)[:3]
