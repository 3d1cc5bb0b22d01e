"""Needles: what a scan looks for, with what is public anyway taken away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from generator.pipeline.leaks.addresses import Name
from generator.pipeline.leaks.hidden import Hidden
from generator.pipeline.leaks.net import Net, Run, Spelling, runs_of
from generator.pipeline.leaks.spoken import Spoken
from generator.pipeline.leaks.words import Words, names, words


@dataclass(frozen=True, slots=True)
class Found:
    """A needle that was found: of which unpublished source, and what it is of it."""

    path: str
    what: str


@dataclass(frozen=True, kw_only=True)
class Needles:
    """What must be in no octet of a public site; `counts` has the number of needles of each source.

    `rare` holds a word of each name, one that is said as seldom as any other in it. `said` are
    runs of hidden texts that are public anyway. `digest` changes with the needles, and with nothing else.
    """

    net: Net
    rare: frozenset[bytes]
    hidden: Sequence[Hidden]
    said: frozenset[Run]
    names: Mapping[bytes, tuple[tuple[Name, Found], ...]]
    files: Mapping[str, Found]
    counts: Mapping[str, int]
    digest: str

    @cached_property
    def apart(self) -> frozenset[bytes]:
        """Those of `rare` whose names may be written over several lines: names of files have spaces too."""
        spaced = (part for part, owned in self.names.items() if any(name.has_space for name, _ in owned))
        return self.rare & {word for part in spaced for word in words(part)}

    @cached_property
    def parts(self) -> frozenset[bytes]:
        """Parts of paths that are worth a second look."""
        return frozenset(self.names)

    def named(self, found: Words, folded: bytes) -> Iterator[Found]:
        """Whose paths, files or marks a text names, `found` being its words."""
        if self.rare.isdisjoint(found):
            return
        whole = folded.lower()
        # A digest or a canary may stand in another name; a slug of several words must be one by itself.
        for part in self.parts.intersection((*names(folded), *found)):
            yield from (owner for name, owner in self.names[part] if name.stands_in(whole))

    def of_file(self, octets: bytes) -> Found | None:
        """Whose file these octets are, if they are one that must not be there."""
        return self.files.get(sha256(octets).hexdigest()) if self.files else None

    def owner(self, run: Run) -> Found | None:
        """Whose a run of words is, if it has not only the letters of a needle."""
        return self._owners.get(run)

    @cached_property
    def _owners(self) -> Mapping[Run, Found]:
        # Made on the first hit, which there should never be.
        return {
            run: Found(one.path, kind)
            for one in reversed(self.hidden)
            for kind, run in runs_of(one)
            if run not in self.said
        }


def needles(
    hidden: Sequence[Hidden], spellings: Sequence[Spelling], spoken: Spoken, public: frozenset[str]
) -> Needles:
    """Needles of what is hidden, but for names `spoken` in public and for digests of `public` files.

    `spellings` are the hidden texts in letters, without the runs that are spoken in public.
    """
    by_part: dict[bytes, list[tuple[Name, Found]]] = {}
    files: dict[str, Found] = {}
    counts: dict[str, int] = {}
    state = sha256(repr(sorted(spoken.runs)).encode())
    for one, spelt in zip(hidden, spellings, strict=True):
        own = [name for name in one.names if name.full not in spoken.names]
        own_files = {digest: path for digest, path in one.files if digest not in public}
        counts[one.path] = spelt.count + len(own) + len(own_files)
        files |= {digest: Found(one.path, f"file `{path}`") for digest, path in own_files.items()}
        marks = [(_mark(digest), "digest of a file") for digest in own_files]
        for name, what in [*((name, "path") for name in own), *marks, (_mark(one.canary), "canary")]:
            by_part.setdefault(name.part, []).append((name, Found(one.path, what)))
        state.update(repr((one.path, one.digest, own, own_files)).encode())
    return Needles(
        net=Net(spellings),
        rare=frozenset(_rarest(part, spoken.usual) for part in by_part),
        hidden=hidden,
        said=spoken.runs,
        names={part: tuple(found) for part, found in by_part.items()},
        files=files,
        counts=counts,
        digest=state.hexdigest(),
    )


def _rarest(part: bytes, usual: Mapping[bytes, int]) -> bytes:
    return min(words(part), key=lambda word: (usual.get(word, 0), -len(word), word), default=part)


def _mark(text: str) -> Name:
    return Name(text.encode(), text.encode())
