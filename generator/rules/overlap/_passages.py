"""Long runs of words that two texts have in common, in time that grows with the texts alone."""

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import compress
from typing import NamedTuple

from generator.model.wording import Numbers
from generator.rules._texts import Text
from generator.rules.overlap._repeated import repeated

_CLOSE = 8
"""Places at which the same words stand that are looked at."""
_STEP = 32
_TOLD = 3
"""How many of a text's passages are told of at once."""


class Passage(NamedTuple):
    """The same words in two texts, from a place in each on; `number` is that of the later text."""

    number: int
    one: Text
    at: int
    other: Text
    there: int
    words: int


def passages(
    texts: Sequence[Text],
    least: int,
    unless: Callable[[Text, Text], bool],
    only: Collection[int] | None = None,
) -> Iterator[Passage]:
    """The longest passages of at least so many words that each text shares with others before it.

    Pairs for which `unless` holds are passed over. Where `only` some texts are asked for, by number, what
    is said of them is the same.
    """
    keys = [text.wording.passages for text in texts]
    shared = repeated(keys) if only is None else {key for number in only for key in keys[number]}
    places: dict[int, list[tuple[int, int]]] = {}
    for number, text in enumerate(texts):
        longest: dict[int, Passage] = {}
        seen: dict[tuple[int, int], int] = {}
        of_text = keys[number]
        for key, at in compress(
            zip(of_text, text.wording.anchors, strict=True), map(shared.__contains__, of_text)
        ):
            having = places.setdefault(key, [])
            for other, there in having if only is None or number in only else ():
                if other == number or seen.get((other, at - there), -1) >= at:
                    continue
                start, count = run_around(text.body, at, texts[other].body, there)
                seen[other, at - there] = start + count
                known = longest[other].words if other in longest else 0
                if count >= max(least, known) and not unless(text, texts[other]):
                    longest[other] = Passage(number, text, start, texts[other], there - (at - start), count)
            if len(having) < _CLOSE:
                having.append((number, at))
        yield from sorted(longest.values(), key=lambda passage: -passage.words)[:_TOLD]


def run_around(one: Numbers, at: int, other: Numbers, there: int) -> tuple[int, int]:
    """Where in `one` the run of equal words around two places begins, and how long it is."""
    back = _run_back(one, at, other, there)
    return at - back, back + _run_on(one, at, other, there)


def _run_on(one: Numbers, at: int, other: Numbers, there: int) -> int:
    """How many words are equal from two places on."""
    most = min(len(one) - at, len(other) - there)
    length = 0
    while (
        length < most
        and one[at + length : at + length + _STEP] == other[there + length : there + length + _STEP]
    ):
        length += _STEP
    while length < most and one[at + length] == other[there + length]:
        length += 1
    return min(length, most)


def _run_back(one: Numbers, at: int, other: Numbers, there: int) -> int:
    """How many words are equal before two places."""
    most = min(at, there)
    length = 0
    while length < most and one[at - length - 1] == other[there - length - 1]:
        length += 1
    return length
