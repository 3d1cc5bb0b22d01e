"""What is wrong with an edition as its readers can know it: pages that it does not show make no difference.

A record or a count of what was found over all of the content would tell of pages that nobody may see: that
one of them has the same title, that a meeting collides with another, that a gap in a series is none.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.content_types.release import Release
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.pipeline.check import of_pages
from generator.pipeline.checked import Checked
from generator.pipeline.gate import Released
from generator.pipeline.waive import waive
from generator.rules import content_rules
from generator.rules._comparing import PairsRule
from generator.rules._others import Others
from generator.rules._questions import question

REGISTRY = "registry/"


def as_known(released: Released, checked: Checked) -> Checked:
    """The same, but for faults that are there, or are not, because of pages that the edition does not show.

    Of what refers to such a page nothing is said.
    """
    whole = checked.loaded.corpus
    hidden = [page for page in whole.texts if page.path not in released.corpus.by_path]
    if not hidden:
        return checked
    files = {path for path in whole.files if path in released.corpus.files or path.startswith(REGISTRY)}
    corpus = replace(
        released.corpus,
        files=frozenset(files),
        assets={path: asset for path, asset in whole.assets.items() if path in files},
        unread={page.path: page.identifier for page in hidden},
        wordings=whole.wordings,
    )
    others = _Known(corpus, released, checked.settings)
    found = [
        *(
            one
            for findings in of_pages(corpus, checked.loaded.findings, others)
            for one in findings.diagnostics
        ),
        *(
            one
            for rule in content_rules()
            if not rule.compares_wording
            for one in rule.of_whole(corpus, checked.settings)
        ),
        *_pairs(corpus, checked, others),
    ]
    counted, waived = waive(found, corpus, checked.settings)
    return replace(checked, diagnostics=counted, waived=waived)


def _pairs(corpus: Corpus, checked: Checked, others: Others) -> Iterator[Diagnostic]:
    """What rules say of two texts that are shown. What public texts quote of others nobody is told."""
    for rule in content_rules():
        if not isinstance(rule, PairsRule):
            continue
        told = {one.path for one in (*checked.diagnostics, *checked.waived) if one.code == rule.code}
        if told.isdisjoint(corpus.by_path):
            continue
        some = rule.texts(corpus)
        keys = {key for text in some if text.page.path in told for key in rule.keys(text)}
        alike = [text for text in some if not keys.isdisjoint(rule.keys(text))]
        for _, finding in rule.pairs(alike, None):
            if one := rule.told(finding, others, corpus.status_at(finding.document.path)):
                yield one


class _Known(Others):
    """Answers as if pages that are not shown were public, with all that is asked for."""

    def __init__(self, corpus: Corpus, released: Released, settings: Settings) -> None:
        super().__init__(corpus, settings)
        self._gone = {name for page in released.tombstones for name in (page.identifier, page.path)}

    @question
    def state_at(self, path: str) -> Release | None:
        """What the public sees of a page, or would."""
        return self._state(path, there=path in self.corpus.by_path or path in self.corpus.unread)

    @question
    def state_of(self, identifier: str) -> Release | None:
        """What the public sees of a page, or would."""
        return self._state(identifier, there=identifier in self.corpus.identifiers)

    def _state(self, name: str, *, there: bool) -> Release | None:
        if name in self._gone:
            return Release.TOMBSTONE
        return Release.FULL if there else None

    @question
    def has_anchor(self, path: str, name: str) -> bool | None:
        """Whether a page has an anchor; one that is not shown has each."""
        return name != "" if path in self.corpus.unread else super().has_anchor(path, name)
