"""Pages that have a value of one dimension and a value of another."""

from collections import defaultdict
from collections.abc import Mapping

from generator.index.dimension import Facets

CROSSED = (("goals", "regions"), ("goals", "topics"), ("goals", "types"))
"""Pairs of dimensions whose crossings have pages."""

Crossings = Mapping[tuple[str, str], Mapping[tuple[str, str], tuple[str, ...]]]
"""Identifiers, newest first, by pair of dimensions and by pair of values."""


def crossings(items: tuple[str, ...], facets: Mapping[str, Facets]) -> Crossings:
    """Every crossing that is not empty."""
    found: Crossings = {pair: _crossing(pair, items, facets) for pair in CROSSED}
    return found


def _crossing(
    pair: tuple[str, str], items: tuple[str, ...], facets: Mapping[str, Facets]
) -> dict[tuple[str, str], tuple[str, ...]]:
    first, second = pair
    lists: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in items:
        own = facets[name]
        for one in own[first]:
            for other in own[second]:
                lists[one, other].append(name)
    return {values: tuple(names) for values, names in lists.items()}
