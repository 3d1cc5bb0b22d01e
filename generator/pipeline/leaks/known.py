"""What was found out about texts the last time: only those are read that have changed since."""

import json
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TypeVar, cast

from generator.pipeline.keep import keep
from generator.pipeline.leaks.hidden import Hidden
from generator.pipeline.leaks.net import Run, Spelling, spelling
from generator.pipeline.leaks.said import Part, digest_together
from generator.pipeline.leaks.spoken import Spoken, spoken

T = TypeVar("T")


class Known:
    """Letters of hidden texts, and what public texts say of what is hidden, kept in a folder if there is one.

    The files of the one hold letters and no words, that of the other nothing but what public texts say.
    """

    def __init__(self, folder: Path | None, code: str) -> None:
        self._folder = folder
        self._code = code

    def spellings(self, hidden: Sequence[Hidden], runs: AbstractSet[Run]) -> list[Spelling]:
        """Hidden texts in letters, but for some runs."""
        key = digest_together([self._code, *map(repr, sorted(runs))])
        return self._made(
            "hidden-but-said.json" if runs else "hidden.json",
            key,
            [one.digest for one in hidden],
            lambda fresh: [spelling(hidden[at], runs) for at in fresh],
            (_spelling_as_json, _spelling),
        )

    def spoken(
        self, hidden: Sequence[Hidden], spellings: Sequence[Spelling], said: Sequence[Part]
    ) -> list[Spoken]:
        """What each of some public texts says of what is hidden."""
        key = digest_together([self._code, *(f"{one.path} {one.digest} {one.names}" for one in hidden)])
        return self._made(
            "spoken.json",
            key,
            [part.digest for part in said],
            lambda fresh: spoken(hidden, spellings, [said[at] for at in fresh]),
            (_spoken_as_json, _spoken),
        )

    def _made(
        self,
        name: str,
        key: str,
        digests: Sequence[str],
        make: Callable[[Sequence[int]], Sequence[T]],
        forms: tuple[Callable[[T], object], Callable[[object], T]],
    ) -> list[T]:
        """Something for each digest: as kept under a key, else made of those at some places among all."""
        to_json, from_json = forms
        kept = _read(self._folder / name, key, from_json) if self._folder else {}
        fresh = {digest: at for at, digest in enumerate(digests) if digest not in kept}
        if fresh:
            kept |= zip(fresh, make([*fresh.values()]), strict=True)
        wanted = {digest: kept[digest] for digest in digests}
        if self._folder and (fresh or len(kept) > len(wanted)):
            made = {"key": key, "made": {digest: to_json(one) for digest, one in wanted.items()}}
            keep(self._folder / name, json.dumps(made, ensure_ascii=False).encode())
        return [wanted[digest] for digest in digests]


def _read(file: Path, key: str, from_json: Callable[[object], T]) -> dict[str, T]:
    try:
        read = json.loads(file.read_bytes())
        return {digest: from_json(one) for digest, one in read["made"].items()} if read["key"] == key else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        # Not there, written by another version, or cut short.
        return {}


def _spelling_as_json(one: Spelling) -> object:
    return [one.texts, one.used, one.count]


def _spelling(read: object) -> Spelling:
    texts, used, count = cast("tuple[list[str], list[int], int]", read)
    return Spelling(texts, used, count)


def _spoken_as_json(one: Spoken) -> object:
    runs = sorted(b" ".join(run).decode() for run in one.runs)
    usual = {word.decode(): number for word, number in sorted(one.usual.items())}
    return [runs, sorted(name.decode() for name in one.names), usual]


def _spoken(read: object) -> Spoken:
    runs, names, usual = cast("tuple[list[str], list[str], dict[str, int]]", read)
    return Spoken(
        frozenset(tuple(run.encode().split()) for run in runs),
        frozenset(name.encode() for name in names),
        {word.encode(): number for word, number in usual.items()},
    )
