"""All files of a site into its tree: those that are not there yet as they are to be, and no others."""

import os
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b, sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.model.social_card import SocialCard
from generator.pipeline.cards.gallery import Gallery
from generator.pipeline.compiled import prepare
from generator.pipeline.crew import Crew
from generator.pipeline.leaks.scan import Look, Scanner
from generator.pipeline.ledger import Ledger
from generator.pipeline.press import Made, Press
from generator.pipeline.search.shelf import Kept, digest_of, octets_of
from generator.pipeline.tree import Tree
from generator.pipeline.twin import remove
from generator.render.planned import Planned
from generator.render.queries import Cell

BATCH = 50


class Asked(NamedTuple):
    """What a page has asked, in the numbers of one process; `new` are those that it had not told before."""

    process: int
    numbers: "array[int]"
    new: tuple[Cell, ...]


Done = tuple[str, Asked, Look | None, SocialCard | None]
"""The digest of a page's file, what the page has asked, what a leak scan has found in it, and its card."""


class SiteFiles:
    """The files of a site in a tree, where those `known` by their digest lie already.

    The `scanner` of a leak scan looks at each page as it is made.
    """

    def __init__(
        self,
        tree: Tree,
        known: Mapping[str, str],
        scanner: Scanner | None,
        crew: Crew,
        cache: Path | None = None,
    ) -> None:
        self.digests: dict[str, str] = {}
        self.looks: dict[str, Look] = {}
        self._cache = cache
        self._crew = crew
        self._scanner = scanner
        self._tree = tree
        self._known = known
        self._told: dict[Cell, int] = {}

    def add(self, files: Mapping[str, Path | Kept]) -> None:
        """Files that are copied or were made whole, by their path in the site."""
        for path, given in files.items():
            file = given.read_bytes() if isinstance(given, Path) else given
            digest = digest_of(file)
            if self._known.get(path) != digest:
                self._tree.write(path, octets_of(file))
            self.digests[path] = digest

    def pages(self, press: Press, pages: Sequence[Planned], ledger: Ledger) -> None:
        """Pages: those are made that the ledger does not know as they are."""
        marks = [blake2b("\0".join(frame.pieces).encode(), digest_size=8).digest() for frame in press.frames]
        frames = {planned.url: marks[press.frame_of[planned.url]] for planned in pages}
        ledger.refresh(press.site, frames)
        waiting = []
        for planned in pages:
            path, line = f"{planned.url}index.html", ledger.pages.get(planned.url)
            if line is None or self._known.get(path) != line.digest:
                waiting.append(planned)
            else:
                self.digests[path] = line.digest
        if waiting:
            prepare(dict(press.templates), self._cache)
        batches = [waiting[start : start + BATCH] for start in range(0, len(waiting), BATCH)]
        numbers: dict[int, list[int]] = defaultdict(list)
        with self._crew.made(press, batches, self._finish) as made:
            for planned, (digest, asked, look, card) in zip(waiting, chain.from_iterable(made), strict=True):
                url = planned.url
                self.digests[f"{url}index.html"] = digest
                if look is not None:
                    self.looks[f"{url}index.html"] = look
                # What one process has made comes in the order in which it was made.
                own = numbers[asked.process]
                own.extend(ledger.number(question, press.site) for question in asked.new)
                ledger.note(url, frames[url], map(own.__getitem__, asked.numbers), digest, card)

    def pictures(self, gallery: Gallery, ledger: Ledger) -> None:
        """The picture of each page that has one; a leak scan reads its words, not its dots."""
        cards = {line.card for line in ledger.pages.values() if line.card is not None}
        words = {card.path: card.words.encode() for card in cards}
        for path, digest, octets in gallery.shown(sorted(cards), self._known):
            if octets is not None and self._known.get(path) != digest:
                self._tree.write(path, octets)
            if self._scanner is not None:
                self.looks[path] = self._scanner.look(path, words[path])
            self.digests[path] = digest

    def found(self, path: str) -> None:
        """Take up a file that was written into the tree by another."""
        self.digests[path] = sha256((self._tree.root / path).read_bytes()).hexdigest()

    def clear(self) -> None:
        """Remove what lies in the tree and is no file of the site."""
        for path in self._known.keys() - self.digests.keys():
            remove(self._tree.root, path)

    def _finish(self, made: Made) -> Done:
        if self._known.get(made.path) != made.digest:
            self._tree.write(made.path, made.octets)
        look = self._scanner.look(made.path, made.octets) if self._scanner is not None else None
        return made.digest, self._tell(made.asked), look, made.card

    def _tell(self, asked: Iterable[Cell]) -> Asked:
        """Questions as numbers: many pages ask the same, which is sent from one process to another once."""
        numbers, new = array("I"), []
        for question in asked:
            if (number := self._told.get(question)) is None:
                number = self._told[question] = len(self._told)
                new.append(question)
            numbers.append(number)
        return Asked(os.getpid(), numbers, tuple(new))
