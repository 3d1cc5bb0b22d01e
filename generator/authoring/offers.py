"""What an author may choose from: terms of vocabularies, pages that there are, words of a list."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import NamedTuple

from generator.authoring.questions import Question
from generator.model.vocabulary import Vocabularies
from generator.source.shape import Kind
from generator.taxonomy.goals import GOALS

FLAGS = ("true", "false")


class Offer(NamedTuple):
    """Something that may be answered, and what it is called."""

    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """Vocabularies and pages of a content folder; `pages` are identifiers."""

    vocabularies: Vocabularies
    pages: frozenset[str]

    def offers(self, question: Question) -> tuple[Offer, ...]:
        """What there is to choose from, in order; empty where anything may be written."""
        shape = question.shape
        found = [Offer(word) for word in shape.words]
        if shape.kind is Kind.FLAG:
            found += map(Offer, FLAGS)
        elif shape.kind is Kind.TERM:
            found += self.terms(shape.source)
        elif shape.kind is Kind.PAGE:
            found += map(Offer, self.slugs(shape.source))
        return tuple(found)

    def terms(self, vocabulary: str) -> Iterator[Offer]:
        """The terms of a vocabulary; behind a goal come its targets."""
        if vocabulary == GOALS.name:
            for goal in self.vocabularies[GOALS]:
                yield Offer(goal.id, goal.label)
                yield from (Offer(target.id, target.text) for target in goal.targets)
            return
        for term in self.vocabularies.named(vocabulary):
            yield Offer(term.id, "" if term.label.casefold() == term.id.casefold() else term.label)

    def slugs(self, folder: str) -> list[str]:
        """Pages of a folder by their slugs; of all folders by their whole identifiers."""
        if not folder:
            return sorted(self.pages)
        return sorted(page.partition("/")[2] for page in self.pages if page.startswith(f"{folder}/"))

    def suggested(self, question: Question, type_name: str) -> str:
        """What a page of a type is without being asked: a case study is a work of the kind `case-study`."""
        if (
            question.path != ("kind",)
            or self.vocabularies.named(question.shape.source).get(type_name) is None
        ):
            return ""
        return type_name

    def canonical(self, question: Question, written: str) -> str:
        """What stands in a file for an answer: the identifier of a term, the slug of a page."""
        shape = question.shape
        if written in shape.words:
            return written
        if shape.kind is Kind.PAGE:
            slug = written.lower()
            return slug.removeprefix(f"{shape.source}/") if shape.source else slug
        if shape.kind is not Kind.TERM:
            return written
        found = self.vocabularies.named(shape.source).canonical(written)
        if found is not None:
            return found
        called = (offer.value for offer in self.terms(shape.source) if _same(offer.label, written))
        return next(called, written)

    def unknown(self, question: Question, values: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
        """Pages that there are not, each with those that look like it."""
        if question.shape.kind is not Kind.PAGE:
            return
        slugs = self.slugs(question.shape.source)
        for value in values:
            if value not in slugs:
                yield value, get_close_matches(value, slugs, n=3, cutoff=0.5)


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()
