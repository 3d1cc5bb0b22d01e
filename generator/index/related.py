"""Which pages to read next, and why."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.index.dimension import Facets, Value
from generator.index.entry import Entry

WEIGHTS = {"cities": 6, "groups": 5, "targets": 4, "topics": 3, "kpis": 2, "countries": 2, "goals": 1}
"""What a shared value says of two pages; kinds, years and regions say too little."""

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
    return {entry.identifier: _nearest(entry, facets[entry.identifier], newest, values) for entry in items}


def _nearest(
    entry: Entry,
    own: Facets,
    newest: Mapping[str, Mapping[str, tuple[Entry, ...]]],
    values: Mapping[str, Mapping[str, Value]],
) -> tuple[Related, ...]:
    shared: dict[str, list[tuple[str, Value]]] = defaultdict(list)
    scores: dict[str, float] = defaultdict(float)
    found: dict[str, Entry] = {}
    for dimension, weight in WEIGHTS.items():
        for value in own[dimension]:
            others = newest[dimension].get(value, ())
            for other in others:
                if other.identifier != entry.identifier:
                    found[other.identifier] = other
                    # A value that few pages have says more than one that most have.
                    scores[other.identifier] += weight * (1 + 1 / len(others))
                    shared[other.identifier].append((dimension, values[dimension][value]))
    best = sorted(found.values(), key=lambda other: (-scores[other.identifier], other.newest_first))
    return tuple(Related(entry=other, reasons=_plain(shared[other.identifier])) for other in best[:SHOWN])


def _plain(reasons: list[tuple[str, Value]]) -> tuple[tuple[str, Value], ...]:
    """The three weightiest reasons; a city says its country too, a target its goal."""
    names = {dimension for dimension, _ in reasons}
    implied = {"countries"} if "cities" in names else set()
    implied |= {"goals"} if "targets" in names else set()
    return tuple(reason for reason in reasons if reason[0] not in implied)[:3]
