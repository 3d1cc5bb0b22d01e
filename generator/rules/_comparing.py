"""Rules that hold the wording of pages against each other, and again only where a wording has changed."""

from collections.abc import Callable, Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from generator.content_types._base import BaseRecord
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.model.wording import Keys
from generator.rules._base import ContentRule
from generator.rules._finding import Finding
from generator.rules._texts import Text, texts
from generator.rules._unpublished import Runs, unseen

PairFinding: TypeAlias = tuple[int, Finding]
"""A finding, and the number of the later one of the two texts that give rise to it."""
PairCheck: TypeAlias = Callable[[Sequence[Text], Collection[int] | None], Iterator[PairFinding]]
QuoteCheck: TypeAlias = Callable[
    [Sequence[Text], Sequence[Text], Runs, Sequence[AbstractSet[bytes]]], Iterator[Finding]
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsRule(ContentRule):
    """A rule about two texts that have something in common.

    What it says of a text depends on that text and on those that share a key with it, where they stand
    before it; `part` names the keys.
    """

    pairs: PairCheck
    part: Literal["passages", "shingles"]

    def texts(self, corpus: Corpus) -> list[Text]:
        """The texts that it compares."""
        return [text for text in corpus.once(texts) if issubclass(text.page.kind, self.kind)]

    def keys(self, text: Text) -> Keys:
        """What one of two texts must share with the other."""
        found: Keys = getattr(text.wording, self.part)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesRule(ContentRule):
    """A rule about what public pages have from unpublished ones: runs of words that are `noted` there."""

    noted: Callable[[Sequence[Text], Sequence[Text]], Runs]
    quotes: QuoteCheck


def pairs_rule(
    kind: type[BaseRecord],
    part: Literal["passages", "shingles"],
    **proof: Any,  # noqa: ANN401 - fields of Rule
) -> Callable[[PairCheck], PairsRule]:
    """Make a function that compares texts, all of them or only some, into a rule."""

    def decorate(pairs: PairCheck) -> PairsRule:
        def check(corpus: Corpus, _settings: Settings) -> Iterator[Finding]:
            some = [text for text in corpus.once(texts) if issubclass(text.page.kind, kind)]
            return (finding for _, finding in pairs(some, None))

        why = (pairs.__doc__ or "").strip()
        return PairsRule(
            check=check, pairs=pairs, kind=kind, part=part, why=why, compares_wording=True, **proof
        )

    return decorate


def quotes_rule(
    noted: Callable[[Sequence[Text], Sequence[Text]], Runs],
    **proof: Any,  # noqa: ANN401 - fields of Rule
) -> Callable[[QuoteCheck], QuotesRule]:
    """Make a function that looks at what public pages have from unpublished ones into a rule."""

    def decorate(quotes: QuoteCheck) -> QuotesRule:
        def check(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
            public, hidden = unseen(corpus.once(texts), settings)
            runs = noted(public, hidden)
            met = [runs.met(text) if hidden else frozenset() for text in public]
            return quotes(public, hidden, runs, met)

        why = (quotes.__doc__ or "").strip()
        return QuotesRule(check=check, noted=noted, quotes=quotes, why=why, compares_wording=True, **proof)

    return decorate
