"""Runs of words to be found in other words, fast."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from zlib import crc32

from generator.pipeline.leaks.hidden import Hidden
from generator.pipeline.leaks.letters import END, GAP, Alphabet
from generator.pipeline.leaks.words import Words, windows

SHINGLE = 8
"""Words in a row that no text has by chance."""

PHRASE = 6
"""Words that a title or summary has at least to be looked for as a whole."""

Run = tuple[bytes, ...]

_PART = 4
"""Letters that are looked up at once: 64 bits, which are one number."""

_STEP = PHRASE - _PART
"""Of any `PHRASE` letters in a row, one part starts at a place that this divides."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Unpublished texts in letters, the checksums of their words, and how many different runs they have."""

    texts: Sequence[str] = ()
    used: Sequence[int] = ()
    count: int = 0


class Net:
    """Texts in letters, of which every run of `SHINGLE` is looked for, and shorter ones as a whole.

    A text that is looked through is cut into parts of four letters, at every second place; only around
    parts that the net has, runs are looked for. `used` are the checksums of all words of the texts.
    """

    def __init__(self, spellings: Iterable[Spelling]) -> None:
        spelt, used = [END], set[int]()
        for one in spellings:
            spelt += one.texts
            used.update(one.used)
        self.spelt = END.join([*spelt, END])
        self.used = frozenset(used)

    @cached_property
    def alphabet(self) -> Alphabet:
        """Letters of words; what no text of this net has is a gap."""
        return Alphabet(self.used)

    @cached_property
    def parts(self) -> frozenset[int]:
        """All parts of the texts: made when there is something to look through, as it takes long."""
        return frozenset(number for start in range(_PART) for number in _numbers(self.spelt, start))

    def caught(self, spelt: str) -> Iterator[slice]:
        """Where in some letters a run of this net stands, some of them more than once."""
        for start in range(0, _PART, _STEP):
            numbers = _numbers(spelt, start)
            if self.parts.isdisjoint(numbers):
                continue
            for place, number in enumerate(numbers):
                if number in self.parts:
                    yield from self._around(spelt, start + place * _PART)

    def caught_in(self, found: Words) -> Iterator[Run]:
        """The runs of this net that stand in a text; now and then one that has the letters of one only."""
        return (tuple(found[place]) for place in self.caught(self.alphabet.spell(found)))

    def _around(self, spelt: str, at: int) -> Iterator[slice]:
        for length in range(PHRASE, SHINGLE + 1):
            for start in range(max(at + _PART - length, 0), at + 1):
                run = spelt[start : start + length]
                if len(run) == length and self._has(run):
                    yield slice(start, start + length)

    def _has(self, run: str) -> bool:
        # The texts are long: they are searched for what is in all likelihood there.
        if not all(self.parts.issuperset(_numbers(run, start)[:1]) for start in range(len(run) - _PART + 1)):
            return False
        return (run if len(run) == SHINGLE else f"{END}{run}{END}") in self.spelt


def _numbers(spelt: str, start: int) -> "array[int]":
    """Every fourth part of some letters from a place on; the last one is filled up with gaps."""
    octets = (spelt[start:] + GAP * (_PART - 1)).encode("utf-16-le")
    return array("Q", octets[: len(octets) // 8 * 8])


def runs_of(one: Hidden) -> Iterator[tuple[str, Run]]:
    """What is looked for of the words of an unpublished text, by what it is of it."""
    for kind, text in one.texts:
        yield from ((kind, run) for run in windows(text, SHINGLE))
        if phrase := _phrase(kind, text):
            yield kind, phrase


def spelling(one: Hidden, known: AbstractSet[Run]) -> Spelling:
    """What is unpublished in letters, but for runs that are known."""
    letters = Alphabet()
    texts = [*_without(one.texts, known)]
    return Spelling(
        texts=[letters.spell(text) for text in texts],
        used=sorted({crc32(word) for text in texts for word in text}),
        count=len({run for _, run in runs_of(one)} - known),
    )


def _phrase(kind: str, text: Words) -> Run | None:
    """The whole of a title or summary that is too short for a shingle and long enough to be told."""
    return tuple(text) if kind in {"title", "summary"} and PHRASE <= len(text) < SHINGLE else None


def _without(texts: Iterable[tuple[str, Words]], known: AbstractSet[Run]) -> Iterator[Words]:
    """The parts of texts that have a run to look for, without runs that are known."""
    for kind, text in texts:
        phrase = _phrase(kind, text)
        if phrase and phrase not in known:
            yield text
        starts = [at for at, run in enumerate(windows(text, SHINGLE)) if run in known] if known else []
        for before, at in pairwise([-1, *starts, max(len(text) - SHINGLE + 1, 0)]):
            if at - before > 1:
                yield text[before + 1 : at + SHINGLE - 1]
