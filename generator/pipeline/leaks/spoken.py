"""What of the unpublished is public anyway."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.pipeline.keep import keep
from generator.pipeline.leaks.hidden import Hidden, Name
from generator.pipeline.leaks.net import Net, Run
from generator.pipeline.leaks.said import Said
from generator.pipeline.leaks.words import names, words
from generator.pipeline.processes import spread

WORTH_PROCESSES = 8
"""Parts of public texts from which on further processes gain more than they cost."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Runs of words and names that public texts have too, and how many have a word of a name."""

    runs: frozenset[Run]
    names: frozenset[bytes]
    usual: Mapping[bytes, int]


def spoken(hidden: Sequence[Hidden], said: Sequence[Callable[[], Said]]) -> Spoken:
    """Look through public texts, in the parts given, for what is hidden."""
    net = Net()
    wanted: dict[bytes, set[Name]] = {}
    for one in hidden:
        net.add_all_of(one)
        for name in one.names:
            wanted.setdefault(name.part, set()).add(name)
    in_names = frozenset(word for part in wanted for word in words(part))

    def look(part: Callable[[], Said]) -> Spoken:
        runs: set[Run] = set()
        met_names: set[bytes] = set()
        usual: Counter[bytes] = Counter()
        for found, folded in part():
            runs.update(net.caught(found))
            if met := in_names.intersection(found):
                usual.update(met)
                whole = folded.lower()
                for part_of_name in wanted.keys() & {*names(folded), *found}:
                    met_names.update(one.full for one in wanted[part_of_name] if one.stands_in(whole))
        return Spoken(frozenset(runs), frozenset(met_names), usual)

    with spread(look, said, worthwhile=len(said) >= WORTH_PROCESSES) as results:
        return _together(results)


def _together(parts: Iterable[Spoken]) -> Spoken:
    runs: set[Run] = set()
    met_names: set[bytes] = set()
    usual: Counter[bytes] = Counter()
    for part in parts:
        runs |= part.runs
        met_names |= part.names
        usual.update(part.usual)
    return Spoken(frozenset(runs), frozenset(met_names), usual)


def kept(file: Path | None, key_of: Callable[[], str], make: Callable[[], Spoken]) -> Spoken:
    """What was found the last time, if nothing that it depends on has changed since.

    The file holds nothing but what public texts say.
    """
    if file is None:
        return make()
    key = key_of()
    if known := _read(file, key):
        return known
    found = make()
    made = {
        "key": key,
        "names": sorted(name.decode() for name in found.names),
        "runs": sorted(b" ".join(run).decode() for run in found.runs),
        "usual": {word.decode(): count for word, count in sorted(found.usual.items())},
    }
    keep(file, json.dumps(made, ensure_ascii=False).encode())
    return found


def _read(file: Path, key: str) -> Spoken | None:
    try:
        read = json.loads(file.read_bytes())
        if read["key"] != key:
            return None
        runs = frozenset(tuple(run.encode().split()) for run in read["runs"])
        usual = {word.encode(): count for word, count in read["usual"].items()}
        return Spoken(runs, frozenset(name.encode() for name in read["names"]), usual)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # Not there, written by another version, or cut short.
        return None
