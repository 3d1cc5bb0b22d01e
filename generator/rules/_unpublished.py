"""Texts that the public has never seen, and where public texts have words of them."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import compress, count
from typing import NamedTuple

from generator.content_types.release import Release, release
from generator.model.settings import Settings
from generator.model.wording import Numbers
from generator.rules._texts import Text

_SIZE = array("I").itemsize


class Match(NamedTuple):
    """Where in some numbers a run begins that is noted, and what it is noted for."""

    at: int
    noted: int
    there: int


class Runs:
    """Runs of `length` words, each noted with the number of its text and its place there."""

    def __init__(self, length: int) -> None:
        self._width = length * _SIZE
        self._first: set[int] = set()
        self._noted: dict[bytes, list[tuple[int, int]]] = defaultdict(list)

    def note(self, numbers: Numbers, places: Iterable[int], text: int) -> None:
        """Note the runs at some places, of which the last ends where the numbers end."""
        octets = numbers.tobytes()
        for place in places:
            having = self._noted[octets[place * _SIZE : place * _SIZE + self._width]]
            # What stands in many drafts is a phrase of the trade; a few of them will do.
            if len(having) < _MOST:
                having.append((text, place))
                self._first.add(numbers[place])

    @property
    def noted(self) -> AbstractSet[bytes]:
        """Every run that is noted."""
        return self._noted.keys()

    def met(self, text: Text, some: AbstractSet[bytes] | None = None) -> frozenset[bytes]:
        """The noted runs that stand in a text; of `some` of them, where these alone are asked for."""
        sought = self.noted if some is None else some
        first = self._first if some is None else {array("I", run[:_SIZE])[0] for run in some}
        parts = (text.wording.head, text.body)
        return frozenset(run for part in parts for _, run in self._runs(part, first) if run in sought)

    def forget_common(self, met: Iterable[AbstractSet[bytes]], common: int) -> None:
        """Forget the runs that so many pages have, if these are those that each page has."""
        counts = Counter(run for runs in met for run in runs)
        for run, pages_with in counts.items():
            if pages_with >= common:
                del self._noted[run]
        self._first = {array("I", run[:_SIZE])[0] for run in self._noted}

    def found(self, numbers: Numbers) -> Iterator[Match]:
        """Every noted run that stands in some numbers."""
        for place, run in self._runs(numbers, self._first):
            yield from (Match(place, text, there) for text, there in self._noted.get(run, ()))

    def _runs(self, numbers: Numbers, first: AbstractSet[int]) -> Iterator[tuple[int, bytes]]:
        """Runs that begin with one of some words, with their places."""
        octets, width = numbers.tobytes(), self._width
        places = compress(count(), map(first.__contains__, numbers))
        return ((place, octets[_SIZE * place : _SIZE * place + width]) for place in places)


_MOST = 4


def unseen(texts: Iterable[Text], settings: Settings) -> tuple[list[Text], list[Text]]:
    """The texts that the public may see, and those that it has never seen; tombstones are neither."""
    public: list[Text] = []
    hidden: list[Text] = []
    for text in texts:
        verdict = release(text.page.brief, settings.as_of)
        if verdict is not Release.TOMBSTONE:
            (public if verdict is Release.FULL else hidden).append(text)
    return public, hidden
