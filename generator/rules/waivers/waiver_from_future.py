"""WVR007."""

from collections.abc import Iterator

from generator.model.diagnostic import Severity
from generator.model.page import Corpus
from generator.model.settings import Settings
from generator.registry.waivers import WAIVERS
from generator.rules._base import rule
from generator.rules._finding import Finding, at_record
from generator.rules.waivers._examples import example


@rule(
    code="WVR007",
    name="waiver-from-future",
    severity=Severity.ERROR,
    clause="",
    message="the waiver was granted on {granted}, a day to come",
    fix="give the day on which it was granted; it holds from then on",
    good=example(),
    bad=example(granted_on="2030-06-16"),
    fires_at="registry/waivers.yml:8:15",
)
def waiver_from_future(corpus: Corpus, settings: Settings) -> Iterator[Finding]:
    """What has not been granted yet is no waiver, and does not count as one."""
    for waiver in corpus.vocabularies[WAIVERS]:
        if settings.as_of < waiver.granted_on <= waiver.until:
            yield at_record(corpus, WAIVERS, waiver.id, "granted_on", granted=str(waiver.granted_on))
