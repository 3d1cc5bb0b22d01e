"""What of the unpublished is public anyway."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.pipeline.leaks.addresses import Name
from generator.pipeline.leaks.hidden import Hidden
from generator.pipeline.leaks.net import Net, Run, Spelling
from generator.pipeline.leaks.said import Part
from generator.pipeline.leaks.words import names, words
from generator.pipeline.processes import spread

WORTH_PROCESSES = 8
"""Batches of public texts from which on further processes gain more than they cost."""

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Spoken:
    """Runs of words and names that public texts have too, and how many have a word of a name."""

    runs: frozenset[Run]
    names: frozenset[bytes]
    usual: Mapping[bytes, int]


def spoken(hidden: Sequence[Hidden], spellings: Iterable[Spelling], said: Sequence[Part]) -> list[Spoken]:
    """What each of some public texts says of what is hidden, whose letters are given too."""
    net = Net(spellings)
    wanted: dict[bytes, set[Name]] = {}
    for one in hidden:
        for name in one.names:
            wanted.setdefault(name.part, set()).add(name)
    in_names = frozenset(word for part in wanted for word in words(part))

    def look(part: Part) -> Spoken:
        runs: set[Run] = set()
        met_names: set[bytes] = set()
        usual: Counter[bytes] = Counter()
        for found, folded in part.read():
            runs.update(net.caught_in(found))
            if met := in_names.intersection(found):
                usual.update(met)
                whole = folded.lower()
                for part_of_name in wanted.keys() & {*names(folded), *found}:
                    met_names.update(one.full for one in wanted[part_of_name] if one.stands_in(whole))
        return Spoken(frozenset(runs), frozenset(met_names), usual)

    def look_all(parts: Sequence[Part]) -> list[Spoken]:
        return [*map(look, parts)]

    batches = [said[start : start + _BATCH] for start in range(0, len(said), _BATCH)]
    with spread(look_all, batches, worthwhile=len(batches) >= WORTH_PROCESSES) as results:
        return [*chain.from_iterable(results)]


def together(parts: Iterable[Spoken]) -> Spoken:
    """What several public texts say."""
    runs: set[Run] = set()
    met_names: set[bytes] = set()
    usual: Counter[bytes] = Counter()
    for part in parts:
        runs |= part.runs
        met_names |= part.names
        usual.update(part.usual)
    return Spoken(frozenset(runs), frozenset(met_names), usual)
