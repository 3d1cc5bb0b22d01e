"""What each page was made from and what the answers were, so that the next build makes what changed alone."""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.model.social_card import SocialCard
from generator.pipeline.recall import recall, remember
from generator.render.answers import digest, lists
from generator.render.list_queries import OF_LISTS
from generator.render.queries import Cell
from generator.render.site import Site

WIDTH = 8
"""Octets of the digest of an answer."""


@dataclass(frozen=True, slots=True)
class Line:
    """A page: the digest of its frame, the numbers of its questions, its file's SHA-256, and its card."""

    frame: bytes
    asked: "array[int]"
    digest: str
    card: SocialCard | None


@dataclass(slots=True)
class Ledger:
    """Questions by number with the digest of their answers, and pages by address.

    All of it holds for one `key`: code, theme and settings. While `lists` are the same, so are the answers
    that follow from them.
    """

    key: str
    lists: bytes = b""
    questions: dict[Cell, int] = field(default_factory=dict)
    answers: list[bytes] = field(default_factory=list)
    pages: dict[str, Line] = field(default_factory=dict)

    def refresh(self, site: Site, frames: Mapping[str, bytes]) -> None:
        """Forget the pages that are to be made: those put into another frame, or told something else."""
        changed = set()
        lists_now = lists(site)
        same = OF_LISTS if lists_now == self.lists else {}
        self.lists = lists_now
        for question, number in self.questions.items():
            if question[0] in same:
                continue
            answer = digest(site, question)
            if answer != self.answers[number]:
                self.answers[number] = answer
                changed.add(number)
        self.pages = {
            url: line
            for url, line in self.pages.items()
            if frames.get(url) == line.frame and changed.isdisjoint(line.asked)
        }

    def number(self, question: Cell, site: Site) -> int:
        """The number of a question."""
        number = self.questions.get(question)
        if number is None:
            number = self.questions[question] = len(self.answers)
            self.answers.append(digest(site, question))
        return number

    def note(
        self, url: str, frame: bytes, asked: Iterable[int], digest_: str, card: SocialCard | None
    ) -> None:
        """Put down what a page was made from."""
        self.pages[url] = Line(frame, array("I", asked), digest_, card)

    def keep(self, file: Path) -> None:
        """Write it down; questions that no page asks any more are forgotten."""
        used = sorted({number for line in self.pages.values() for number in line.asked})
        fresh = {number: at for at, number in enumerate(used)}
        names = {number: _plain(question) for question, number in self.questions.items()}
        pages = {
            url: (
                *(line.frame, array("I", map(fresh.__getitem__, line.asked)).tobytes(), line.digest),
                line.card and tuple(line.card),
            )
            for url, line in self.pages.items()
        }
        answers = b"".join(self.answers[number] for number in used)
        remember(file, (self.key, self.lists, [names[number] for number in used], answers, pages))

    @classmethod
    def recalled(cls, file: Path, key: str) -> "Ledger":
        """The one that was written down, or an empty one where that is of another key."""
        kept = recall(file)
        if kept is None or kept[0] != key:
            return cls(key)
        _, told, questions, answers, pages = kept
        return cls(
            key,
            told,
            {question: number for number, question in enumerate(questions)},
            [answers[at : at + WIDTH] for at in range(0, len(answers), WIDTH)],
            {
                url: Line(frame, array("I", asked), digest_, card and SocialCard(*card))
                for url, (frame, asked, digest_, card) in pages.items()
            },
        )


def _plain(question: Cell) -> Cell:
    """A question without the types that identifiers have in records, which marshal does not write."""
    return tuple(part if isinstance(part, int) else str(part) for part in question)
