"""What came and what went between two versions of a page, word by word."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, zip_longest

from generator.reviewing.blocks import BEHIND, Block, shown
from generator.reviewing.review import Passage, Run

SAME, GONE, NEW = "same", "gone", "new"
LONG = 2_000
"""Words from which on a block is compared as a whole: looking for words takes time by the square."""
PAIRS = 2_500
"""The same of blocks against blocks."""
ALIKE = 0.2


def passages(before: Sequence[Block], after: Sequence[Block]) -> list[Passage]:
    """The blocks that differ, in their order, with a note of how many between them do not."""
    found: list[Passage] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Passage((), skipped=j2 - j1))
        else:
            found.extend(_replaced(before[i1:i2], after[j1:j2]))
    return found if any(not one.skipped for one in found) else []


def _replaced(before: Sequence[Block], after: Sequence[Block]) -> Iterator[Passage]:
    for old, new in _paired(before, after):
        yield Passage(tuple(_runs(old, new)))


def _paired(before: Sequence[Block], after: Sequence[Block]) -> Iterator[tuple[Block, Block]]:
    """Blocks that took the place of others, in their order: those that have most words in common."""
    if len(before) * len(after) > PAIRS:
        yield from zip_longest(before, after, fillvalue=())
        return
    # The best sum from each place on, as in any alignment of two sequences.
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i in reversed(range(len(before))):
        for j in reversed(range(len(after))):
            together = best[i + 1][j + 1] + _likeness(before[i], after[j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    i = j = 0
    while i < len(before) or j < len(after):
        if i < len(before) and best[i][j] == best[i + 1][j]:
            yield before[i], ()
            i += 1
        elif j < len(after) and best[i][j] == best[i][j + 1]:
            yield (), after[j]
            j += 1
        else:
            yield before[i], after[j]
            i, j = i + 1, j + 1


def _likeness(old: Block, new: Block) -> float:
    """How much two blocks have in common; of nearly nothing, nothing."""
    one, other = set(map(shown, old)), set(map(shown, new))
    found = len(one & other) / len(one | other)
    return found if found >= ALIKE else 0.0


def _runs(old: Block, new: Block) -> Iterator[Run]:
    marked = ((kind, word) for kind, words in _words(old, new) for word in words)
    for kind, group in groupby(marked, key=lambda one: one[0]):
        words = [word for _, word in group]
        yield Run(kind, " ".join(map(shown, words)) if kind == SAME else " ".join(_said(words)))


def _words(old: Block, new: Block) -> Iterator[tuple[str, Sequence[str]]]:
    if not old or not new or max(len(old), len(new)) > LONG:
        yield GONE, old
        yield NEW, new
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield SAME, new[j1:j2]
        else:
            yield GONE, old[i1:i2]
            yield NEW, new[j1:j2]


def _said(words: Sequence[str]) -> Iterator[str]:
    """Words that came or went, with what they stand for: that may be all that differs."""
    for target, group in groupby(words, key=lambda word: word.partition(BEHIND)[2]):
        yield from map(shown, group)
        if target:
            yield f"⟨{target}⟩"
