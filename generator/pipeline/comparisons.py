"""Wordings held against each other, as far as they have changed since an earlier check."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple
from zlib import crc32

from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.model.wording import Wording
from generator.pipeline.kept_wordings import KeptWordings
from generator.rules import content_rules
from generator.rules._comparing import PairsRule, QuotesRule
from generator.rules._others import Others
from generator.rules._texts import Text, texts
from generator.rules._unpublished import unseen

_SHARE = 8
"""Where more than one of so many texts has changed, all are compared anew."""


class Earlier(NamedTuple):
    """What an earlier check found: of which texts, by their keys, and for each rule by the text's path.

    Of rules about quotations that is what each public page has of unpublished ones, and `noted` are
    the signs of all that was looked for. `told` says how these rules' findings were to be told.
    """

    told: str
    keys: dict[str, str]
    pairs: dict[str, dict[str, tuple[Diagnostic, ...]]]
    met: dict[str, dict[str, frozenset[bytes]]]
    noted: dict[str, frozenset[int]]


class Comparisons:
    """Compares the texts of a corpus by every rule that compares wordings.

    Wordings are looked at where they are compared: another process, perhaps, and this one need not hold them.
    """

    def __init__(self, corpus: Corpus, settings: Settings, kept: KeptWordings | None) -> None:
        self._corpus = corpus
        self._settings = settings
        self._others = Others(corpus, settings)
        keys = kept.keys_of([page.path for page in corpus.texts]) if kept is not None else {}
        self._earlier: Earlier | None = kept.earlier() if kept is not None else None
        self.outcome = Earlier(self._told(), keys, {}, {}, {})
        self._changed = self._changes()
        self._lost = self._wordings_lost(kept)
        before = self._earlier.told if self._earlier else ""
        if (
            self._lost is None
            or before != self.outcome.told
            or len(self._changed) * _SHARE > len(corpus.texts)
        ):
            self._earlier = None

    @property
    def few(self) -> bool:
        """Whether only some texts have to be compared."""
        return self._earlier is not None

    def found(self) -> list[Diagnostic]:
        """Everything that rules about wordings have to say."""
        rules = content_rules()
        return [
            *(one for rule in rules if isinstance(rule, PairsRule) for one in self._pairs(rule)),
            *(one for rule in rules if isinstance(rule, QuotesRule) for one in self._quotes(rule)),
        ]

    def _told(self) -> str:
        """All that a finding's diagnostic follows from besides the texts."""
        rules = [rule for rule in content_rules() if rule.compares_wording]
        return repr([self._others.telling(rule.code, rule.clause) for rule in rules])

    def _changes(self) -> set[str]:
        """Paths of texts that are new, gone, or made of something else."""
        before = self._earlier.keys if self._earlier else {}
        now = self.outcome.keys
        return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}

    def _wordings_lost(self, kept: KeptWordings | None) -> list[Wording] | None:
        """The wordings that texts had before they changed; None where one of them is not known."""
        if self._earlier is None or kept is None:
            return None
        paths = [path for path in self._changed if path in self._earlier.keys]
        found = [kept.before(path, self._earlier.keys[path]) for path in paths]
        return None if None in found else [wording for wording in found if wording is not None]

    def _pairs(self, rule: PairsRule) -> Iterator[Diagnostic]:
        some = rule.texts(self._corpus)
        only, known = self._affected(rule, some)
        found: dict[str, list[Diagnostic]] = {}
        for number, finding in rule.pairs(some, only):
            status = self._corpus.status_at(finding.document.path)
            if told := rule.told(finding, self._others, status):
                found.setdefault(some[number].page.path, []).append(told)
        of_texts = {**known, **{path: tuple(told) for path, told in found.items()}}
        self.outcome.pairs[rule.code] = of_texts
        yield from chain.from_iterable(of_texts.values())

    def _affected(
        self, rule: PairsRule, some: Sequence[Text]
    ) -> tuple[Collection[int] | None, Mapping[str, tuple[Diagnostic, ...]]]:
        """The texts of which something else may have to be said than before, and what is said of others."""
        if self._earlier is None:
            return None, {}
        keys = {key for lost in self._lost or () for key in getattr(lost, rule.part)}
        for text in some:
            if text.page.path in self._changed:
                keys.update(rule.keys(text))
        only = {
            number
            for number, text in enumerate(some)
            if text.page.path in self._changed or not keys.isdisjoint(rule.keys(text))
        }
        paths = {text.page.path for text in some} - {some[number].page.path for number in only}
        before = self._earlier.pairs[rule.code]
        return only, {path: told for path, told in before.items() if path in paths}

    def _quotes(self, rule: QuotesRule) -> Iterator[Diagnostic]:
        public, hidden = unseen(self._corpus.once(texts), self._settings)
        runs = rule.noted(public, hidden)
        signs = {_sign(run): run for run in runs.noted}
        before = self._earlier
        known = before.noted[rule.code] if before else frozenset()
        new = {run for sign, run in signs.items() if sign not in known}
        met: list[frozenset[bytes]] = []
        for text in public:
            path = text.page.path
            old = before.met[rule.code].get(path) if before and path not in self._changed else None
            if old is None:
                # It has changed, or was not public.
                met.append(runs.met(text) if signs else frozenset())
            else:
                met.append((old & runs.noted) | (runs.met(text, new) if new else frozenset()))
        self.outcome.met[rule.code] = {text.page.path: own for text, own in zip(public, met, strict=True)}
        self.outcome.noted[rule.code] = frozenset(signs)
        for finding in rule.quotes(public, hidden, runs, met):
            status = self._corpus.status_at(finding.document.path)
            if told := rule.told(finding, self._others, status):
                yield told


def _sign(run: bytes) -> int:
    """A number of eight octets for a run of words."""
    return crc32(run) << 32 | int.from_bytes(run[:4], "little")
