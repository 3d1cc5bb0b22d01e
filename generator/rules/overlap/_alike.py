"""Pairs of texts that share much of their wording, in time that grows with the texts alone."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from generator.model.wording import Keys
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
    signs = _Signs(texts)
    for number, text in enumerate(texts):
        own = shared.intersection(keys[number])
        near = _near(number, own, having)
        if only is not None and number not in only:
            continue
        near = [other for other in near if signs.promise(number, other)]
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


class _Signs:
    """The shingles of texts at all anchors: each text is compared with several."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._texts = texts
        self._known: dict[int, Keys] = {}

    def promise(self, one: int, other: int) -> bool:
        """Whether what two texts share of them promises a share that is worth the counting of all."""
        if min(len(self._texts[one].body), len(self._texts[other].body)) <= SHORT_TEXT:
            return True
        first, second = self._of(one), self._of(other)
        return len({*first}.intersection(second)) >= 0.66 * LEAST * min(len(first), len(second))

    def _of(self, number: int) -> Keys:
        if number not in self._known:
            text = self._texts[number]
            # As numbers alone: as a set, those of ten thousand texts would take some 80 MB.
            self._known[number] = array("Q", {*keys_at(text.body, text.wording.anchors, SHINGLE)})
        return self._known[number]


def _share(one: Text, other: Text) -> float:
    first, second = set(shingles(one.body, SHINGLE)), set(shingles(other.body, SHINGLE))
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer >= FEWEST else 0.0
