"""Pairs of texts that share much of their wording, in time that grows with the texts alone."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from generator.rules._texts import SHINGLE, SHORT_TEXT, Text, keys_at, shingles
from generator.rules.overlap._repeated import repeated

LEAST = 0.5
"""The share from which on two texts are alike."""
FEWEST = 30
"""Shingles below which a likeness says nothing."""
_CLOSE = 16
"""Texts that have a shingle in common are all compared up to this number, beyond it each with the last."""
_SIGN = 0.4
"""The part of its shingles at anchors that a text must share to be compared in full."""
_LOOKED_AT = 3
"""Of the texts that seem close to one, how many are compared with it in full."""


class Likeness(NamedTuple):
    """Two texts, the later one's number, and how much of the shorter one's shingles the other has too."""

    number: int
    one: Text
    other: Text
    share: float


def alike(texts: Sequence[Text], only: Collection[int] | None = None) -> Iterator[Likeness]:
    """For each text the one before it that is most like it, if their share is at least LEAST.

    Where `only` some texts are asked for, by number, what is said of them is the same.
    """
    keys = [text.wording.shingles for text in texts]
    shared = repeated(keys) if only is None else {key for number in only for key in keys[number]}
    having: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        own = shared.intersection(keys[number])
        near = _near(number, own, having)
        if only is not None and number not in only:
            continue
        near = [other for other in near if _may_be_alike(text, texts[other])]
        found = [Likeness(number, text, texts[other], _share(text, texts[other])) for other in near]
        best = max(found, key=lambda likeness: likeness.share, default=None)
        if best and best.share >= LEAST:
            yield best


def _near(number: int, keys: set[int], having: dict[int, list[int]]) -> list[int]:
    """Texts before this one that share many of its keys; adds it to those `having` each of them."""
    rare: Counter[int] = Counter()
    common: Counter[int] = Counter()
    rare_keys = 0
    for key in keys:
        others = having.setdefault(key, [])
        if len(others) <= _CLOSE:
            # A key that no text before this one has says nothing, and may be here by chance alone.
            rare_keys += bool(others)
            rare.update(others)
            others.append(number)
        else:
            common[others[-1]] += 1
            others[-1] = number
    many = {*_above(rare, rare_keys), *_above(common, common.total())}
    return sorted(many)


def _above(counts: Counter[int], total: int) -> list[int]:
    least = max(2, total * _SIGN)
    found = [other for other, count in counts.items() if count >= least]
    return sorted(found, key=lambda other: (-counts[other], other))[:_LOOKED_AT]


def _may_be_alike(one: Text, other: Text) -> bool:
    """Whether the shingles at all anchors promise a share that is worth the counting of all."""
    if min(len(one.body), len(other.body)) <= SHORT_TEXT:
        return True
    first, second = (set(keys_at(text.body, text.wording.anchors, SHINGLE)) for text in (one, other))
    return len(first & second) >= 0.66 * LEAST * min(len(first), len(second))


def _share(one: Text, other: Text) -> float:
    first, second = set(shingles(one.body, SHINGLE)), set(shingles(other.body, SHINGLE))
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer >= FEWEST else 0.0
