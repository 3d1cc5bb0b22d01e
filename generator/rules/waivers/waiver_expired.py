"""WVR002."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.waivers import WAIVERS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import example


@rule(
    code="WVR002",
    name="waiver-expired",
    severity=Severity.WARNING,
    clause="",
    message="the waiver of {rule} for `{page}` ended on {until}",
    fix="remove the record; where the page still needs it, ask the Secretariat for a new one",
    good=example(),
    bad=example(until="2030-06-14"),
    fires_at="registry/waivers.yml:9:10",
)
def waiver_expired(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """A waiver that no longer holds leads those astray who look up what holds."""
    for waiver in corpus.vocabularies[WAIVERS]:
        if waiver.until < settings.as_of and waiver.granted_on <= waiver.until:
            words = {"rule": waiver.rule, "page": waiver.page, "until": str(waiver.until)}
            yield at_record(corpus, WAIVERS, waiver.id, "until", **words)
