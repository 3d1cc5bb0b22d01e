"""Faults that came with a change, and those that it mends."""

from collections import Counter
from collections.abc import Sequence

from generator.model.diagnostic import Diagnostic


def new_and_mended(
    before: Sequence[Diagnostic], after: Sequence[Diagnostic]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Faults of one side alone; one that only stands in another line now is neither."""
    return _without(after, before), _without(before, after)


def _without(some: Sequence[Diagnostic], others: Sequence[Diagnostic]) -> list[Diagnostic]:
    left = Counter(map(_key, others))
    found = []
    for one in some:
        if left[_key(one)]:
            left[_key(one)] -= 1
        else:
            found.append(one)
    return found


def _key(one: Diagnostic) -> tuple[str, str, str, str]:
    return (one.path, one.code, one.field, one.message)
