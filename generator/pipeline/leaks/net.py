"""Runs of words to be found in other words, fast."""

from collections.abc import Iterator

from generator.pipeline.leaks.hidden import Hidden
from generator.pipeline.leaks.words import Words, steps, windows

SHINGLE = 8
"""Words in a row that no text has by chance."""

PHRASE = 6
"""Words that a title or summary has at least to be looked for as a whole."""

Run = tuple[bytes, ...]

_STEP_OF_SHINGLE = SHINGLE - 2
_STEP_OF_PHRASE = PHRASE - 2


class Net:
    """A third of all places in a text is looked at, and on a hit those around it.

    It keeps hashes of the runs and not the runs, of which ten thousand drafts have millions.
    """

    def __init__(self) -> None:
        self._shingles: set[int] = set()
        self._parts: set[int] = set()
        self._phrases: set[Run] = set()
        self._openings: set[Run] = set()

    def add_all_of(self, one: Hidden) -> None:
        """Put every run of an unpublished text into the net, many times as fast as one by one."""
        for kind, text in one.texts:
            self._shingles.update(map(hash, windows(text, SHINGLE)))
            if len(text) >= SHINGLE:
                self._parts.update(map(hash, windows(text, _STEP_OF_SHINGLE)))
            elif phrase := _phrase(kind, text):
                self.add(phrase)

    def add(self, run: Run) -> None:
        """Put a shingle, or a whole phrase that is shorter, into the net."""
        if len(run) == SHINGLE:
            self._shingles.add(hash(run))
            self._parts.update(map(hash, windows(run, _STEP_OF_SHINGLE)))
        else:
            self._phrases.add(run)
            self._openings.update(windows(run, _STEP_OF_PHRASE))

    def caught(self, found: Words) -> Iterator[Run]:
        """The runs of this net that stand in a text."""
        if not self._parts.isdisjoint(map(hash, steps(found, _STEP_OF_SHINGLE))):
            yield from self._close(found)
        if self._openings and not self._openings.isdisjoint(steps(found, _STEP_OF_PHRASE)):
            for length in range(PHRASE, SHINGLE):
                yield from self._phrases.intersection(windows(found, length))

    def _close(self, found: Words) -> Iterator[Run]:
        """The shingles of this net around the places where a part of one stands."""
        hits = (at * 3 for at, part in enumerate(steps(found, _STEP_OF_SHINGLE)) if hash(part) in self._parts)
        for start in sorted({start for at in hits for start in range(max(at - 2, 0), at + 1)}):
            run = tuple(found[start : start + SHINGLE])
            if hash(run) in self._shingles:
                yield run


def runs_of(one: Hidden) -> Iterator[tuple[str, Run]]:
    """What is looked for of the words of an unpublished text, by what it is of it."""
    for kind, text in one.texts:
        yield from ((kind, run) for run in windows(text, SHINGLE))
        if phrase := _phrase(kind, text):
            yield kind, phrase


def _phrase(kind: str, text: Words) -> Run | None:
    """The whole of a title or summary that is too short for a shingle and long enough to be told."""
    return tuple(text) if kind in {"title", "summary"} and PHRASE <= len(text) < SHINGLE else None
