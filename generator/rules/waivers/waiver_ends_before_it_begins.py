"""WVR006."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.waivers import WAIVERS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import example


@rule(
    code="WVR006",
    name="waiver-ends-before-it-begins",
    severity=Severity.ERROR,
    clause="",
    message="the waiver ends on {until} and was granted on {granted}",
    fix="mend the date that is wrong",
    good=example(),
    bad=example(until="2029-12-31"),
    fires_at="registry/waivers.yml:9:10",
)
def waiver_ends_before_it_begins(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A waiver that never holds was written down wrong."""
    for waiver in corpus.vocabularies[WAIVERS]:
        if waiver.until < waiver.granted_on:
            words = {"until": str(waiver.until), "granted": str(waiver.granted_on)}
            yield at_record(corpus, WAIVERS, waiver.id, "until", **words)
